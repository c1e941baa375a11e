import type { QueryBuilder, Transaction } from '@peixun/plugin-api';
import type { Note } from '../contract/index.ts';
import type { MyPluginDatabase } from './tables.ts';

type Reader = QueryBuilder<MyPluginDatabase>;
type Writer = Transaction<MyPluginDatabase>['db'];

/** Newest first: ids grow with time. County and units are seen to by the database. */
export function selectNotes(db: Reader, { before, limit }: { before?: string; limit: number }) {
  return db
    .selectFrom('note')
    .select(['id', 'unit_id as unitId', 'content'])
    .$if(before !== undefined, query => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit);
}

export function selectNote(db: Reader, id: string) {
  return db.selectFrom('note').select(['id', 'unit_id as unitId', 'content']).where('id', '=', id);
}

export function insertNote(db: Writer, { id, unitId, content }: Note) {
  return db.insertInto('note').values({ id, unit_id: unitId, content });
}
