import { quarterWorkApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import { quarterWork } from '../services/cycles/quarter-work.ts';

export const quarterWorkRoutes = routes(quarterWorkApi, {
  'GET /quarter-work': (context, { query }) => quarterWork(context, query),
});
