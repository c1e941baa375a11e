import { needsAnalysisErrors as errors } from '../../contract/index.ts';
import { selectParticipants } from '../../database/answers.ts';
import { selectEndingBy } from '../../database/questionnaires.ts';
import { insertReminder, selectLastReminders } from '../../database/reminders.ts';
import { daysAfter } from '../../domain/cycles/county-day.ts';
import type { NeedsContext } from '../../parts.ts';
import { requireOpen } from './answering.ts';
import { questionnaireSubject, reminderNotice } from './answer-notices.ts';
import { lock, readQuestionnaire } from './questionnaires.ts';
import { respondents } from './respondents.ts';
import type { StoredQuestionnaire } from './stored-questionnaire.ts';
import { today } from '../today.ts';

/** How many have not answered, and the last day on which they were reminded. */
export async function reminderStatus(context: NeedsContext, id: string) {
  const questionnaire = await readQuestionnaire(context, id);
  const [waiting, [last]] = await Promise.all([
    silentPeople(context, questionnaire),
    context.read(db => selectLastReminders(db, [id])),
  ]);
  return { waiting: waiting.length, remindedOn: last?.day ?? null };
}

/**
 * Tells those who have not answered. Only participation is known for it, never an answer.
 *
 * @throws `QUESTIONNAIRE_NOT_FOUND`, `QUESTIONNAIRE_NOT_ASSIGNED`, `REMINDED_TODAY`, see `requireOpen`.
 */
export async function remindNow(context: NeedsContext, id: string): Promise<number> {
  const questionnaire = await readQuestionnaire(context, id);
  const { title, distribution } = questionnaire;
  if (distribution === 'link') throw errors.QUESTIONNAIRE_NOT_ASSIGNED({ title });
  requireOpen(context, questionnaire);
  const reminded = await remind(context, questionnaire);
  if (reminded === undefined) throw errors.REMINDED_TODAY({ title });
  return reminded;
}

/** Reminds of every questionnaire that ends soon, once in the days that the county has set before its end. */
export async function remindOfEnding(
  context: NeedsContext,
): Promise<{ questionnaires: number; people: number }> {
  const { reminderDays } = context.settings;
  if (reminderDays === 0) return { questionnaires: 0, people: 0 };
  const day = today(context);
  const ending = await context.read(db => selectEndingBy(db, daysAfter(day, reminderDays)));
  const current = ending.filter(({ closesOn }) => closesOn !== null && closesOn >= day);
  if (current.length === 0) return { questionnaires: 0, people: 0 };
  const ids = current.map(({ id }) => id);
  const reminders = await context.read(db => selectLastReminders(db, ids));
  const lastOf = new Map(reminders.map(({ questionnaireId, day: last }) => [questionnaireId, last]));
  const counts: number[] = [];
  for (const questionnaire of current) {
    const last = lastOf.get(questionnaire.id);
    if (last && last >= daysAfter(questionnaire.closesOn!, -reminderDays)) continue;
    const people = await remind(context, questionnaire);
    if (people !== undefined) counts.push(people);
  }
  return { questionnaires: counts.length, people: counts.reduce((sum, count) => sum + count, 0) };
}

/** Undefined when people were reminded on this day already. */
async function remind(
  context: NeedsContext,
  questionnaire: StoredQuestionnaire,
): Promise<number | undefined> {
  const { id } = questionnaire;
  const personIds = await silentPeople(context, questionnaire);
  const day = today(context);
  return context.transaction(async tx => {
    const { state } = await lock(tx, id, 'share');
    if (state !== 'open') return undefined;
    const recorded = await insertReminder(tx.db, id, day, personIds.length).executeTakeFirst();
    if (recorded === undefined) return undefined;
    tx.withdrawNotices(questionnaireSubject(id), personIds);
    tx.notify(reminderNotice(questionnaire, personIds));
    tx.audit({ objectType: 'questionnaire', objectId: id, details: { reminded: personIds.length } });
    return personIds.length;
  });
}

async function silentPeople(context: NeedsContext, questionnaire: StoredQuestionnaire): Promise<string[]> {
  const [people, participants] = await Promise.all([
    respondents(context, questionnaire),
    context.read(db => selectParticipants(db, questionnaire.id)),
  ]);
  const answered = new Set(participants.map(({ personId }) => personId));
  return people.map(({ id }) => id).filter(id => !answered.has(id));
}
