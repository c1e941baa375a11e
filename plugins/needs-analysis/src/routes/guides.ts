import { guidesApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import { printGuide } from '../services/guides/guide-print.ts';
import {
  changeForeword,
  draftGuide,
  listGuides,
  publishGuide,
  readGuide,
} from '../services/guides/guides.ts';

export const guideRoutes = routes(guidesApi, {
  'GET /guides': (context, { query }) => listGuides(context, query),
  'POST /guides': (context, { body }) => draftGuide(context, body),
  'GET /guides/:id': (context, { params }) => readGuide(context, params.id),
  'PUT /guides/:id': (context, { params, body }) => changeForeword(context, params.id, body.foreword),
  'POST /guides/:id/publication': (context, { params }) => publishGuide(context, params.id),
  'GET /guides/:id/file': (context, { params, query }) => printGuide(context, params.id, query.format),
});
