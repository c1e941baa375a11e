import { openTextsApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import {
  confirmTexts,
  listSynonyms,
  readOpenTexts,
  setSynonyms,
} from '../services/questionnaires/open-texts.ts';

export const openTextRoutes = routes(openTextsApi, {
  'GET /questionnaires/:id/open-texts': async (context, { params, query }) => ({
    items: await readOpenTexts(context, params.id, query.audienceId),
  }),
  'PUT /questionnaires/:id/open-texts': (context, { params, body }) => confirmTexts(context, params.id, body),
  'GET /theme-synonyms': async context => ({ items: await listSynonyms(context) }),
  'PUT /themes/:id/synonyms': (context, { params, body }) => setSynonyms(context, params.id, body.words),
});
