import { checkAnswers, type Answers } from '@peixun/forms';
import { needsAnalysisErrors as errors, surveyAnswers, type Questionnaire } from '../contract/index.ts';
import { deleteParticipation, insertNamedAnswer, insertParticipation } from '../database/answers.ts';
import {
  selectQuestionnaire,
  selectQuestionnaireByLink,
  selectWaitingFor,
} from '../database/questionnaires.ts';
import { answeringOn } from '../domain/answering.ts';
import type { NeedsContext } from '../parts.ts';
import { audienceNames } from './lookups.ts';
import { questionnaireSubject } from './questionnaire-subject.ts';
import { today } from './today.ts';

/** What waits for the person's answer, oldest first; nothing for an account without person. */
export async function listWaiting(context: NeedsContext): Promise<Questionnaire[]> {
  const respondent = await findRespondent(context);
  if (respondent === undefined) return [];
  const { personId, audienceId } = respondent;
  const waiting = await context.read(db => selectWaitingFor(db, personId, audienceId));
  return waiting.filter(questionnaire => answeringOn(questionnaire, today(context)) === 'open');
}

/** @throws `QUESTIONNAIRE_NOT_FOUND`, `QUESTIONNAIRE_NOT_OPEN`, `QUESTIONNAIRE_LATE`, `ANSWER_NEEDS_A_PERSON`. */
export async function openAssigned(context: NeedsContext, id: string) {
  const { questionnaire } = await requireAssigned(context, id);
  return toAnswer(context, questionnaire);
}

/**
 * Records who answered what, together.
 *
 * @throws `ALREADY_ANSWERED`, `ANSWERS_INVALID`, `QUESTIONNAIRE_OTHER_ANONYMITY` and what `openAssigned` throws.
 */
export async function giveNamedAnswer(context: NeedsContext, id: string, given: Answers): Promise<void> {
  const { questionnaire, personId, audienceId } = await requireAssigned(context, id, 'named');
  const answers = requireAnswers(context, questionnaire, given);
  await context.transaction(async tx => {
    const recorded = await insertParticipation(tx.db, id, personId, audienceId).executeTakeFirst();
    if (recorded === undefined) throw errors.ALREADY_ANSWERED({ title: questionnaire.title });
    await insertNamedAnswer(tx.db, {
      id: tx.newId(),
      questionnaireId: id,
      personId,
      audienceId,
      answers,
    }).execute();
    tx.withdrawNotices(questionnaireSubject(id), [personId]);
    tx.audit({ objectType: 'questionnaire', objectId: id, details: { answered: true } });
  });
}

/**
 * Records that the person took part, and then, apart from it, what was answered: in one transaction the database
 * itself could tell which belongs to which. When the answer cannot be kept, the person may answer again.
 *
 * @throws see `giveNamedAnswer`.
 */
export async function giveAnonymousAnswer(context: NeedsContext, id: string, given: Answers): Promise<void> {
  const { questionnaire, personId, audienceId } = await requireAssigned(context, id, 'anonymous');
  const answers = requireAnswers(context, questionnaire, given);
  const recorded = await context.transaction(tx => {
    tx.withdrawNotices(questionnaireSubject(id), [personId]);
    return insertParticipation(tx.db, id, personId, audienceId).executeTakeFirst();
  });
  if (recorded === undefined) throw errors.ALREADY_ANSWERED({ title: questionnaire.title });
  try {
    await context.dropAnonymously(surveyAnswers, { questionnaireId: id, audienceId, answers });
  } catch (error) {
    await context.transaction(tx => deleteParticipation(tx.db, id, personId).execute());
    throw error;
  }
}

/** @throws `QUESTIONNAIRE_NOT_FOUND`, `QUESTIONNAIRE_LATE`. */
export async function openByLink(context: NeedsContext, token: string) {
  return toAnswer(context, await requireLinked(context, token));
}

/** @throws `ANSWERS_INVALID`, `AUDIENCE_NOT_FOUND` and what `openByLink` throws. */
export async function answerByLink(
  context: NeedsContext,
  token: string,
  { audienceId, answers: given }: { audienceId: string; answers: Answers },
): Promise<void> {
  const questionnaire = await requireLinked(context, token);
  if (!questionnaire.audienceIds.includes(audienceId)) {
    throw errors.AUDIENCE_NOT_FOUND({ id: audienceId }, { path: ['audienceId'] });
  }
  const answers = requireAnswers(context, questionnaire, given);
  await context.dropAnonymously(surveyAnswers, { questionnaireId: questionnaire.id, audienceId, answers });
}

async function findRespondent(context: NeedsContext) {
  const { actor } = context;
  if (actor.kind !== 'person' || actor.personId === null) return undefined;
  const person = await context.directory.person(actor.personId);
  if (!person?.audienceId) return undefined;
  return { personId: person.id, audienceId: person.audienceId };
}

async function requireAssigned(context: NeedsContext, id: string, anonymity?: Questionnaire['anonymity']) {
  const respondent = await findRespondent(context);
  if (respondent === undefined) throw errors.ANSWER_NEEDS_A_PERSON();
  const [questionnaire] = await context.read(db => selectQuestionnaire(db, id));
  if (
    questionnaire === undefined ||
    questionnaire.state === 'draft' ||
    questionnaire.distribution !== 'assigned' ||
    !questionnaire.audienceIds.includes(respondent.audienceId)
  ) {
    throw errors.QUESTIONNAIRE_NOT_FOUND({ id });
  }
  requireOpen(context, questionnaire);
  if (anonymity !== undefined && questionnaire.anonymity !== anonymity) {
    throw errors.QUESTIONNAIRE_OTHER_ANONYMITY({ title: questionnaire.title });
  }
  return { questionnaire, ...respondent };
}

async function requireLinked(context: NeedsContext, token: string): Promise<Questionnaire> {
  const [questionnaire] = await context.read(db => selectQuestionnaireByLink(db, token));
  if (questionnaire === undefined) throw errors.QUESTIONNAIRE_LINK_ENDED();
  requireOpen(context, questionnaire);
  return questionnaire;
}

function requireOpen(context: NeedsContext, questionnaire: Questionnaire): void {
  const { title, closesOn } = questionnaire;
  const answering = answeringOn(questionnaire, today(context));
  if (answering === 'late') throw errors.QUESTIONNAIRE_LATE({ title, day: closesOn ?? '' });
  if (answering === 'not-open') throw errors.QUESTIONNAIRE_NOT_OPEN({ title });
}

function requireAnswers(context: NeedsContext, { form }: Questionnaire, given: Answers): Answers {
  const checked = checkAnswers(form, given);
  if (checked.ok) return checked.answers;
  const issues = checked.issues.map(({ path, code, message }) => ({
    path: ['answers', ...path],
    code,
    message: message[context.language],
  }));
  throw errors.ANSWERS_INVALID({ count: issues.length }, { issues });
}

async function toAnswer(context: NeedsContext, questionnaire: Questionnaire) {
  const { id, title, anonymity, audienceIds, form, closesOn } = questionnaire;
  const names = await audienceNames(context);
  const audiences = audienceIds.map(audienceId => ({ id: audienceId, name: names.get(audienceId) ?? '' }));
  return { id, title, anonymity, audiences, form, closesOn };
}
