import { questionnairesApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import {
  answerByLink,
  giveAnonymousAnswer,
  giveNamedAnswer,
  listAnswered,
  listWaiting,
  openAssigned,
  openByLink,
} from '../services/questionnaires/answering.ts';
import {
  quarterResponseRates,
  questionnairesUnderWay,
} from '../services/questionnaires/questionnaire-progress.ts';
import { questionnaireResults, responseRates } from '../services/questionnaires/questionnaire-results.ts';
import {
  changeQuestionnaire,
  closeForAnswers,
  copyQuestionnaire,
  draftQuestionnaire,
  listQuestionnaires,
  openForAnswers,
  readQuestionnaire,
} from '../services/questionnaires/questionnaires.ts';
import { remindNow, reminderStatus } from '../services/questionnaires/reminders.ts';
import { shownQuestionnaire } from '../services/questionnaires/stored-questionnaire.ts';
import { unitParticipation } from '../services/questionnaires/unit-participation.ts';
import { starterQuestionnaires } from '../starter-questionnaires/index.ts';

export const questionnaireRoutes = routes(questionnairesApi, {
  'GET /questionnaires': async (context, { query }) => {
    const { items, nextCursor } = await listQuestionnaires(context, query);
    return { items: items.map(shownQuestionnaire), nextCursor };
  },
  'GET /questionnaires/:id': async (context, { params }) =>
    shownQuestionnaire(await readQuestionnaire(context, params.id)),
  'POST /questionnaires': async (context, { body }) =>
    shownQuestionnaire(await draftQuestionnaire(context, body)),
  'PUT /questionnaires/:id': async (context, { params, body }) =>
    shownQuestionnaire(await changeQuestionnaire(context, params.id, body)),
  'POST /questionnaires/:id/opening': async (context, { params }) =>
    shownQuestionnaire(await openForAnswers(context, params.id)),
  'POST /questionnaires/:id/closing': async (context, { params }) =>
    shownQuestionnaire(await closeForAnswers(context, params.id)),
  'POST /questionnaires/:id/copies': async (context, { params }) =>
    shownQuestionnaire(await copyQuestionnaire(context, params.id)),
  'GET /questionnaire-starters': async () => ({ items: [...starterQuestionnaires] }),
  'GET /questionnaires/:id/reminder': (context, { params }) => reminderStatus(context, params.id),
  'POST /questionnaires/:id/reminders': async (context, { params }) => ({
    reminded: await remindNow(context, params.id),
  }),
  'GET /questionnaires/:id/unit-rates': async (context, { params }) => ({
    items: await unitParticipation(context, params.id),
  }),
  'GET /questionnaires/:id/response-rates': async (context, { params }) => ({
    items: await responseRates(context, params.id),
  }),
  'GET /questionnaires/:id/results': (context, { params, query }) =>
    questionnaireResults(context, params.id, query.audienceId),
  'GET /questionnaires-under-way': async context => ({ items: await questionnairesUnderWay(context) }),
  'GET /response-rates': async (context, { query }) => ({
    items: await quarterResponseRates(context, query),
  }),
  'GET /assigned-questionnaires': async context => ({ items: await listWaiting(context) }),
  'GET /answered-questionnaires': async context => ({ items: await listAnswered(context) }),
  'GET /assigned-questionnaires/:id': (context, { params }) => openAssigned(context, params.id),
  'POST /assigned-questionnaires/:id/named-answers': (context, { params, body }) =>
    giveNamedAnswer(context, params.id, body.answers),
  'POST /assigned-questionnaires/:id/anonymous-answers': (context, { params, body }) =>
    giveAnonymousAnswer(context, params.id, body.answers),
  'GET /linked-questionnaires/:token': (context, { params }) => openByLink(context, params.token),
  'POST /linked-questionnaires/:token/answers': (context, { params, body }) =>
    answerByLink(context, params.token, body),
});
