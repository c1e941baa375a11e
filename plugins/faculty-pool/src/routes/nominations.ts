import { nominationsApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import {
  decideNomination,
  listNominations,
  nominate,
  readNomination,
  reviewNomination,
} from '../services/nominations.ts';

export const nominationRoutes = routes(nominationsApi, {
  'GET /nominations': (context, { query }) => listNominations(context, query),
  'GET /nominations/:id': (context, { params }) => readNomination(context, params.id),
  'POST /nominations': (context, { body }) => nominate(context, body),
  'POST /nominations/:id/review': (context, { params, body }) => reviewNomination(context, params.id, body),
  'POST /nominations/:id/decision': (context, { params, body }) => decideNomination(context, params.id, body),
});
