import type { QueryBuilder, Transaction } from '@peixun/plugin-api';
import type { Insertable } from 'kysely';
import type { RedRouteGuideDatabase, RedRouteTable } from './tables.ts';

type Reader = QueryBuilder<RedRouteGuideDatabase>;
type Writer = Transaction<RedRouteGuideDatabase>['db'];

const columns = ['id', 'unit_id as unitId', 'name', 'theme_ids as themeIds', 'stops', 'minutes'] as const;

/** Newest first: ids grow with time. */
export function selectRoutes(db: Reader, { before, limit }: { before?: string; limit: number }) {
  return db
    .selectFrom('red_route')
    .select(columns)
    .$if(before !== undefined, query => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit);
}

export function selectRoute(db: Reader, id: string) {
  return db.selectFrom('red_route').select(columns).where('id', '=', id);
}

export function selectRoutesToChoose(db: Reader) {
  return db.selectFrom('red_route').select(['id', 'theme_ids as themeIds', 'minutes']);
}

export function insertRoute(db: Writer, route: Insertable<RedRouteTable>) {
  return db.insertInto('red_route').values(route);
}
