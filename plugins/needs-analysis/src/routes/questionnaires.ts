import { questionnairesApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import {
  answerByLink,
  giveAnonymousAnswer,
  giveNamedAnswer,
  listWaiting,
  openAssigned,
  openByLink,
} from '../services/answering.ts';
import { quarterResponseRates, questionnairesUnderWay } from '../services/questionnaire-progress.ts';
import { questionnaireResults, responseRates } from '../services/questionnaire-results.ts';
import {
  changeQuestionnaire,
  closeForAnswers,
  draftQuestionnaire,
  listQuestionnaires,
  openForAnswers,
  readQuestionnaire,
} from '../services/questionnaires.ts';

export const questionnaireRoutes = routes(questionnairesApi, {
  'GET /questionnaires': (context, { query }) => listQuestionnaires(context, query),
  'GET /questionnaires/:id': (context, { params }) => readQuestionnaire(context, params.id),
  'POST /questionnaires': (context, { body }) => draftQuestionnaire(context, body),
  'PUT /questionnaires/:id': (context, { params, body }) => changeQuestionnaire(context, params.id, body),
  'POST /questionnaires/:id/opening': (context, { params }) => openForAnswers(context, params.id),
  'POST /questionnaires/:id/closing': (context, { params }) => closeForAnswers(context, params.id),
  'GET /questionnaires/:id/response-rates': async (context, { params }) => ({
    items: await responseRates(context, params.id),
  }),
  'GET /questionnaires/:id/results': (context, { params, query }) =>
    questionnaireResults(context, params.id, query.audienceId),
  'GET /questionnaires-under-way': async context => ({ items: await questionnairesUnderWay(context) }),
  'GET /response-rates': async (context, { query }) => ({
    items: await quarterResponseRates(context, query.year, query.quarter),
  }),
  'GET /assigned-questionnaires': async context => ({ items: await listWaiting(context) }),
  'GET /assigned-questionnaires/:id': (context, { params }) => openAssigned(context, params.id),
  'POST /assigned-questionnaires/:id/named-answers': (context, { params, body }) =>
    giveNamedAnswer(context, params.id, body.answers),
  'POST /assigned-questionnaires/:id/anonymous-answers': (context, { params, body }) =>
    giveAnonymousAnswer(context, params.id, body.answers),
  'GET /linked-questionnaires/:token': (context, { params }) => openByLink(context, params.token),
  'POST /linked-questionnaires/:token/answers': (context, { params, body }) =>
    answerByLink(context, params.token, body),
});
