import { interviewsApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import {
  changeGuide,
  listGuides,
  readGuide,
  removeGuide,
  writeGuide,
} from '../services/interviews/interview-guides.ts';
import {
  openOwnInterview,
  ownInterviews,
  readNotes,
  recordNotes,
} from '../services/interviews/interview-notes.ts';
import {
  cancelPlanned,
  changePlan,
  faceToFaceShare,
  listInterviews,
  planInterview,
  readInterview,
} from '../services/interviews/interviews.ts';
import { needsInterview } from '../starter-guides/needs-interview.ts';

export const interviewRoutes = routes(interviewsApi, {
  'GET /interview-guides': async context => ({ items: await listGuides(context), starter: needsInterview }),
  'GET /interview-guides/:id': (context, { params }) => readGuide(context, params.id),
  'POST /interview-guides': (context, { body }) => writeGuide(context, body),
  'PUT /interview-guides/:id': (context, { params, body }) => changeGuide(context, params.id, body),
  'DELETE /interview-guides/:id': (context, { params }) => removeGuide(context, params.id),
  'GET /interviews': (context, { query }) => listInterviews(context, query),
  'GET /interview-share': (context, { query }) => faceToFaceShare(context, query),
  'GET /interviews/:id': (context, { params }) => readInterview(context, params.id),
  'POST /interviews': (context, { body }) => planInterview(context, body),
  'PUT /interviews/:id/plan': (context, { params, body }) => changePlan(context, params.id, body),
  'POST /interviews/:id/cancellation': (context, { params }) => cancelPlanned(context, params.id),
  'GET /interviews/:id/notes': (context, { params }) => readNotes(context, params.id),
  'GET /my-interviews': async context => ({ items: await ownInterviews(context) }),
  'GET /my-interviews/:id': (context, { params }) => openOwnInterview(context, params.id),
  'PUT /my-interviews/:id/notes': (context, { params, body }) => recordNotes(context, params.id, body),
});
