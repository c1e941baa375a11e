import { poolsApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import { addPool, changePool, listPools, releaseTeacher, undoRelease } from '../services/pools.ts';

export const poolRoutes = routes(poolsApi, {
  'GET /pools': async context => ({ items: await listPools(context) }),
  'POST /pools': (context, { body }) => addPool(context, body),
  'PUT /pools/:id': (context, { params, body }) => changePool(context, params.id, body),
  'DELETE /pools/:poolId/teachers/:teacherId': (context, { params }) =>
    releaseTeacher(context, params.poolId, params.teacherId),
  'PUT /pools/:poolId/teachers/:teacherId': (context, { params }) =>
    undoRelease(context, params.poolId, params.teacherId),
});
