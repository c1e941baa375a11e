import { courseLagApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import { courseLagOf } from '../services/proposals/deliveries.ts';

export const courseLagRoutes = routes(courseLagApi, {
  'GET /course-lag': context => courseLagOf(context),
});
