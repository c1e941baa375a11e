import { audienceMatchApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import { matchingPeople, matchOf, themesOfAudiences } from '../services/proposals/audience-match.ts';

export const audienceMatchRoutes = routes(audienceMatchApi, {
  'GET /audience-match': (context, { query }) => matchOf(context, query),
  'GET /audience-themes': async (context, { query }) => ({ items: await themesOfAudiences(context, query) }),
  'GET /matching-people': (context, { query }) => matchingPeople(context, query),
});
