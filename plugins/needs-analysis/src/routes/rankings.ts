import { rankingsApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import { readNeedTrends } from '../services/rankings/need-trends.ts';
import { rankingComparison } from '../services/rankings/ranking-comparison.ts';
import { rankingWorkbook } from '../services/rankings/ranking-workbook.ts';
import {
  computeRanking,
  listRankings,
  rankingStatus,
  readRankedNeeds,
  readRanking,
} from '../services/rankings/rankings.ts';

export const rankingRoutes = routes(rankingsApi, {
  'GET /rankings': (context, { query }) => listRankings(context, query),
  'POST /rankings': (context, { body }) => computeRanking(context, body),
  'GET /ranking-status': (context, { query }) => rankingStatus(context, query),
  'GET /rankings/:id': (context, { params }) => readRanking(context, params.id),
  'GET /rankings/:id/needs': async (context, { params, query }) => ({
    items: await readRankedNeeds(context, params.id, query.audienceId),
  }),
  'GET /rankings/:id/workbook': (context, { params }) => rankingWorkbook(context, params.id),
  'GET /ranking-comparison': (context, { query }) => rankingComparison(context, query),
  'GET /need-trends': (context, { query }) => readNeedTrends(context, query),
});
