import { checkAnswers, type Answers } from '@peixun/forms';
import { needsAnalysisErrors as errors, surveyAnswers } from '../../contract/index.ts';
import {
  deleteParticipation,
  insertParticipation,
  putNamedAnswers,
  selectNamedAnswer,
} from '../../database/answers.ts';
import {
  selectAssignedTo,
  selectQuestionnaire,
  selectQuestionnaireByLink,
} from '../../database/questionnaires.ts';
import { answeringOn } from '../../domain/questionnaires/answering.ts';
import { dayText } from '../../domain/cycles/county-day.ts';
import type { NeedsContext } from '../../parts.ts';
import { actingPerson } from '../acting-person.ts';
import { audienceNames } from '../lookups.ts';
import { questionnaireSubject } from './answer-notices.ts';
import { lock } from './questionnaires.ts';
import type { StoredQuestionnaire } from './stored-questionnaire.ts';
import { today } from '../today.ts';

/** What waits for the person's answer, oldest first; nothing for an account without person. */
export async function listWaiting(context: NeedsContext) {
  return (await listAssigned(context)).filter(({ isAnswered }) => !isAnswered);
}

/** What the person answered under their name and may still change. */
export async function listAnswered(context: NeedsContext) {
  return (await listAssigned(context)).filter(
    ({ isAnswered, anonymity }) => isAnswered && anonymity === 'named',
  );
}

/** @throws `QUESTIONNAIRE_NOT_FOUND`, `QUESTIONNAIRE_NOT_SAMPLED`, `ANSWER_NEEDS_A_PERSON`, see `requireOpen`. */
export async function openAssigned(context: NeedsContext, id: string) {
  const { questionnaire, personId } = await requireAssigned(context, id);
  const [given] =
    questionnaire.anonymity === 'named' ? await context.read(db => selectNamedAnswer(db, id, personId)) : [];
  return { ...(await toAnswer(context, questionnaire)), given: given?.answers ?? null };
}

/**
 * Records who answered what, together. Until the questionnaire closes it may be changed: the last answer holds, and
 * counts once.
 *
 * @throws `ANSWERS_INVALID`, `QUESTIONNAIRE_OTHER_ANONYMITY` and what `openAssigned` throws.
 */
export async function giveNamedAnswer(context: NeedsContext, id: string, given: Answers): Promise<void> {
  const { questionnaire, personId, audienceId } = await requireAssigned(context, id, 'named');
  const answers = requireAnswers(context, questionnaire, given);
  await context.transaction(async tx => {
    // Nothing is changed any more once it is closed, not even by who came in time to the door.
    requireOpen(context, await lock(tx, id, 'share'));
    const recorded = await insertParticipation(tx.db, id, [{ personId, audienceId }]).executeTakeFirst();
    const answer = { id: tx.newId(), questionnaireId: id, personId, audienceId, answers };
    await putNamedAnswers(tx.db, [answer]).execute();
    tx.withdrawNotices(questionnaireSubject(id), [personId]);
    const isChange = recorded === undefined;
    tx.audit({
      objectType: 'questionnaire',
      objectId: id,
      details: isChange ? { answerChanged: true } : { answered: true },
    });
  });
}

/**
 * Records that the person took part, and then, apart from it, what was answered: in one transaction the database
 * itself could tell which belongs to which. When the answer cannot be kept, the person may answer again.
 *
 * @throws `ALREADY_ANSWERED` and see `giveNamedAnswer`.
 */
export async function giveAnonymousAnswer(context: NeedsContext, id: string, given: Answers): Promise<void> {
  const { questionnaire, personId, audienceId } = await requireAssigned(context, id, 'anonymous');
  const answers = requireAnswers(context, questionnaire, given);
  const recorded = await context.transaction(tx => {
    tx.withdrawNotices(questionnaireSubject(id), [personId]);
    return insertParticipation(tx.db, id, [{ personId, audienceId }]).executeTakeFirst();
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
  return { ...(await toAnswer(context, await requireLinked(context, token))), given: null };
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

/** @throws `QUESTIONNAIRE_LATE`, `QUESTIONNAIRE_CLOSED`, `QUESTIONNAIRE_NOT_OPEN`. */
export function requireOpen(
  context: NeedsContext,
  questionnaire: Pick<StoredQuestionnaire, 'title' | 'state' | 'closesOn'>,
): void {
  const { title, closesOn } = questionnaire;
  const answering = answeringOn(questionnaire, today(context));
  if (answering === 'late') throw errors.QUESTIONNAIRE_LATE({ title, day: dayText(closesOn) });
  if (answering === 'closed') throw errors.QUESTIONNAIRE_CLOSED({ title });
  if (answering === 'draft') throw errors.QUESTIONNAIRE_NOT_OPEN({ title });
}

async function listAssigned(context: NeedsContext) {
  const respondent = await findRespondent(context);
  if (respondent === undefined) return [];
  const { personId, audienceId } = respondent;
  const assigned = await context.read(db => selectAssignedTo(db, personId, audienceId));
  return assigned.filter(questionnaire => answeringOn(questionnaire, today(context)) === 'open');
}

async function findRespondent(context: NeedsContext) {
  const person = await actingPerson(context);
  if (!person?.audienceId) return undefined;
  return { personId: person.id, audienceId: person.audienceId };
}

/** Of one that is over it is said when it ended; one that is open is found by those who are asked alone. */
async function requireAssigned(
  context: NeedsContext,
  id: string,
  anonymity?: StoredQuestionnaire['anonymity'],
) {
  const respondent = await findRespondent(context);
  if (respondent === undefined) throw errors.ANSWER_NEEDS_A_PERSON();
  const { personId, audienceId } = respondent;
  const [questionnaire] = await context.read(db => selectQuestionnaire(db, id));
  if (
    questionnaire === undefined ||
    questionnaire.state === 'draft' ||
    questionnaire.distribution !== 'assigned' ||
    !questionnaire.audienceIds.includes(audienceId)
  ) {
    throw errors.QUESTIONNAIRE_NOT_FOUND({ id });
  }
  requireOpen(context, questionnaire);
  if (questionnaire.sample !== null) {
    const assigned = await context.read(db => selectAssignedTo(db, personId, audienceId));
    if (!assigned.some(other => other.id === id)) {
      throw errors.QUESTIONNAIRE_NOT_SAMPLED({ title: questionnaire.title });
    }
  }
  if (anonymity !== undefined && questionnaire.anonymity !== anonymity) {
    throw errors.QUESTIONNAIRE_OTHER_ANONYMITY({ title: questionnaire.title });
  }
  return { questionnaire, ...respondent };
}

async function requireLinked(context: NeedsContext, token: string): Promise<StoredQuestionnaire> {
  const [questionnaire] = await context.read(db => selectQuestionnaireByLink(db, token));
  if (questionnaire === undefined) throw errors.QUESTIONNAIRE_LINK_ENDED();
  requireOpen(context, questionnaire);
  return questionnaire;
}

function requireAnswers(context: NeedsContext, { form }: StoredQuestionnaire, given: Answers): Answers {
  const checked = checkAnswers(form, given);
  if (checked.ok) return checked.answers;
  const issues = checked.issues.map(({ path, code, message }) => ({
    path: ['answers', ...path],
    code,
    message: message[context.language],
  }));
  throw errors.ANSWERS_INVALID({ count: issues.length }, { issues });
}

async function toAnswer(context: NeedsContext, questionnaire: StoredQuestionnaire) {
  const { id, title, anonymity, audienceIds, form, closesOn } = questionnaire;
  const names = await audienceNames(context);
  const audiences = audienceIds.map(audienceId => ({ id: audienceId, name: names.get(audienceId) ?? '' }));
  return { id, title, anonymity, audiences, form, closesOn };
}
