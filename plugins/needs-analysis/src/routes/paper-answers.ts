import { paperAnswersApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import {
  checkPaper,
  paperBadRows,
  paperTemplate,
  takePaper,
} from '../services/questionnaires/paper-answers.ts';

export const paperAnswerRoutes = routes(paperAnswersApi, {
  'GET /questionnaires/:id/paper-answers/template': (context, { params }) =>
    paperTemplate(context, params.id),
  'POST /questionnaires/:id/paper-answers/checks': (context, { params, body }) =>
    checkPaper(context, params.id, body),
  'POST /questionnaires/:id/paper-answers': (context, { params, body }) =>
    takePaper(context, params.id, body.checkId),
  'GET /questionnaires/:id/paper-answers/checks/:checkId/bad-rows': (context, { params }) =>
    paperBadRows(context, params.id, params.checkId),
});
