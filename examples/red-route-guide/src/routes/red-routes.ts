import { redRoutesApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import { addRoute, listRoutes, listThemes, readRoute } from '../services/red-routes.ts';
import { suggestionsFor } from '../services/suggestions.ts';

export const redRouteRoutes = routes(redRoutesApi, {
  'GET /routes': (context, { query }) => listRoutes(context, query),
  'GET /routes/:id': (context, { params }) => readRoute(context, params.id),
  'POST /routes': (context, { body }) => addRoute(context, body),
  'GET /themes': async context => ({ items: await listThemes(context) }),
  'GET /proposals/:proposalId/routes': async (context, { params }) => ({
    items: await suggestionsFor(context, params.proposalId),
  }),
});
