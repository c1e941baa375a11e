import { rankingsApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import {
  computeRanking,
  listRankings,
  rankingStatus,
  readRankedNeeds,
  readRanking,
} from '../services/rankings.ts';

export const rankingRoutes = routes(rankingsApi, {
  'GET /rankings': (context, { query }) => listRankings(context, query),
  'POST /rankings': (context, { body }) => computeRanking(context, body),
  'GET /ranking-status': (context, { query }) => rankingStatus(context, query),
  'GET /rankings/:id': (context, { params }) => readRanking(context, params.id),
  'GET /rankings/:id/needs': async (context, { params, query }) => ({
    items: await readRankedNeeds(context, params.id, query.audienceId),
  }),
});
