import type { QueryBuilder, Transaction } from '@peixun/plugin-api';
import type { FittingRoute } from '../domain/fitting-routes.ts';
import type { RedRouteGuideDatabase } from './tables.ts';

type Writer = Transaction<RedRouteGuideDatabase>['db'];

export function selectSuggestions(db: QueryBuilder<RedRouteGuideDatabase>, proposalId: string) {
  return db
    .selectFrom('suggestion')
    .innerJoin('red_route', 'red_route.id', 'suggestion.route_id')
    .select([
      'red_route.id',
      'red_route.name',
      'red_route.minutes',
      'suggestion.shared_themes as sharedThemes',
    ])
    .where('suggestion.proposal_id', '=', proposalId)
    .orderBy('suggestion.shared_themes', 'desc')
    .orderBy('red_route.minutes');
}

export function insertSuggestions(db: Writer, proposalId: string, routes: readonly FittingRoute[]) {
  return db.insertInto('suggestion').values(
    routes.map(({ id, sharedThemes }) => ({
      proposal_id: proposalId,
      route_id: id,
      shared_themes: sharedThemes,
    })),
  );
}
