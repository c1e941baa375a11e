import { samplesApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import {
  drawSampleFor,
  dropSample,
  readSample,
  replaceSilentPeople,
} from '../services/questionnaires/samples.ts';

export const sampleRoutes = routes(samplesApi, {
  'GET /questionnaires/:id/sample': (context, { params, query }) =>
    readSample(context, params.id, query.grouping),
  'PUT /questionnaires/:id/sample': (context, { params, body }) => drawSampleFor(context, params.id, body),
  'DELETE /questionnaires/:id/sample': (context, { params }) => dropSample(context, params.id),
  'POST /questionnaires/:id/replacements': async (context, { params }) => ({
    replaced: await replaceSilentPeople(context, params.id),
  }),
});
