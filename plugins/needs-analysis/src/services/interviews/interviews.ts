import { pageOf, readCursor, text, type Person } from '@peixun/plugin-api';
import { z } from 'zod';
import {
  interviewRules,
  needsAnalysisErrors as errors,
  type Interview,
  type InterviewInput,
} from '../../contract/index.ts';
import {
  cancelInterview,
  countInterviews,
  insertInterview,
  lockInterview,
  selectInterviewById,
  selectInterviews,
  updatePlan,
  type InterviewFilter,
  type InterviewPlan,
} from '../../database/interviews.ts';
import { dayText } from '../../domain/cycles/county-day.ts';
import { firstDayOf, lastDayOf, type Quarter } from '../../domain/cycles/quarters.ts';
import type { NeedsContext, NeedsTransaction } from '../../parts.ts';
import { readGuide } from './interview-guides.ts';
import { audienceNames, requireAudiences } from '../lookups.ts';
import { peopleByIds } from '../people.ts';

type InterviewRow = Omit<Interview, 'personName' | 'unitName' | 'audienceName' | 'interviewerName'>;

export async function listInterviews(
  context: NeedsContext,
  { cursor, limit, ...filter }: InterviewFilter & { cursor?: string; limit: number },
) {
  const [before] = readCursor(cursor, z.tuple([z.uuid()])) ?? [];
  const rows = await context.read(db => selectInterviews(db, filter, { before, limit: limit + 1 }));
  const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
  return { items: await withNames(context, items), nextCursor };
}

/** @throws `INTERVIEW_NOT_FOUND`. */
export async function readInterview(context: NeedsContext, id: string): Promise<Interview> {
  const rows = await context.read(db => selectInterviewById(db, id));
  const [interview] = await withNames(context, rows);
  if (!interview) throw errors.INTERVIEW_NOT_FOUND({ id });
  return interview;
}

/**
 * Plans an interview; who holds it finds it in the inbox. Without name neither person nor unit is kept.
 *
 * @throws `INTERVIEW_GUIDE_NOT_FOUND`, `INTERVIEW_PERSON_UNKNOWN`, `INTERVIEW_PERSON_WITHOUT_AUDIENCE`,
 * `INTERVIEW_OF_ONESELF`, `AUDIENCE_NOT_FOUND`.
 */
export async function planInterview(context: NeedsContext, input: InterviewInput): Promise<Interview> {
  const { guideId, naming: _naming, ...plan } = input;
  await readGuide(context, guideId);
  await requirePerson(context, input.interviewerId, 'interviewerId');
  const whom = await intervieweeOf(context, input);
  const id = await context.transaction(async tx => {
    const newId = tx.newId();
    tx.write(insertInterview(tx.db, { ...plan, ...whom, guideId, id: newId }));
    tx.audit({ objectType: 'interview', objectId: newId });
    tell(tx, newId, plan);
    return newId;
  });
  return readInterview(context, id);
}

/** @throws `INTERVIEW_NOT_FOUND`, `INTERVIEW_NOT_PLANNED`, `INTERVIEW_PERSON_UNKNOWN`, `INTERVIEW_OF_ONESELF`. */
export async function changePlan(context: NeedsContext, id: string, plan: InterviewPlan): Promise<Interview> {
  await requirePerson(context, plan.interviewerId, 'interviewerId');
  await context.transaction(async tx => {
    const { personId } = await lockPlanned(tx, id);
    if (personId === plan.interviewerId) throw errors.INTERVIEW_OF_ONESELF({}, { path: ['interviewerId'] });
    tx.write(updatePlan(tx.db, id, plan));
    tx.audit({ objectType: 'interview', objectId: id });
    tx.withdrawNotices(noticeSubject(id));
    tell(tx, id, plan);
  });
  return readInterview(context, id);
}

/** @throws `INTERVIEW_NOT_FOUND`, `INTERVIEW_NOT_PLANNED`. */
export async function cancelPlanned(context: NeedsContext, id: string): Promise<Interview> {
  await context.transaction(async tx => {
    await lockPlanned(tx, id);
    tx.write(cancelInterview(tx.db, id));
    tx.audit({ objectType: 'interview', objectId: id, details: { from: 'planned', to: 'cancelled' } });
    tx.withdrawNotices(noticeSubject(id));
  });
  return readInterview(context, id);
}

/** How many interviews of a quarter were held face to face, against the rule of the county. */
export async function faceToFaceShare(context: NeedsContext, quarter: Quarter) {
  const counts = await context.read(db => countInterviews(db, firstDayOf(quarter), lastDayOf(quarter)));
  const { values, source } = context.rule(interviewRules, new Date(lastDayOf(quarter)));
  const total = (some: typeof counts) => some.reduce((sum, { count }) => sum + Number(count), 0);
  const heldOnes = counts.filter(({ state }) => state === 'held');
  const held = total(heldOnes);
  const faceToFace = total(heldOnes.filter(({ form }) => form === 'face-to-face'));
  return {
    planned: total(counts.filter(({ state }) => state === 'planned')),
    held,
    faceToFace,
    share: held === 0 ? null : faceToFace / held,
    least: values.leastFaceToFace,
    source,
  };
}

/** Adds the names of people, units and audiences to interviews. */
export async function withNames(context: NeedsContext, rows: readonly InterviewRow[]): Promise<Interview[]> {
  const [people, units, audiences] = await Promise.all([
    peopleByIds(
      context,
      rows.flatMap(({ personId, interviewerId }) => [personId ?? [], interviewerId].flat()),
    ),
    context.directory.units(),
    audienceNames(context),
  ]);
  return rows.map(row => {
    const person = row.personId === null ? undefined : people.get(row.personId);
    return {
      ...row,
      personName: person?.name ?? null,
      unitName: units.find(({ id }) => id === person?.unitId)?.name ?? null,
      audienceName: audiences.get(row.audienceId) ?? '',
      interviewerName: people.get(row.interviewerId)?.name ?? '',
    };
  });
}

/** By it the notice of an interview is found again. */
export function noticeSubject(id: string): string {
  return `interview/${id}`;
}

function tell(tx: NeedsTransaction, id: string, { interviewerId, plannedOn }: InterviewPlan): void {
  const day = dayText(plannedOn);
  tx.notify({
    personIds: [interviewerId],
    title: text(`请在${day['zh-CN']}进行一次培训需求访谈`, `Please hold an interview on ${day.en}`),
    link: `/needs-analysis/my-interviews/${id}`,
    subject: noticeSubject(id),
  });
}

async function intervieweeOf(
  context: NeedsContext,
  input: InterviewInput,
): Promise<{ personId: string | null; audienceId: string }> {
  if (input.naming === 'unnamed') {
    await requireAudiences(context, [input.audienceId], ['audienceId']);
    return { personId: null, audienceId: input.audienceId };
  }
  const { name, audienceId } = await requirePerson(context, input.personId, 'personId');
  if (input.personId === input.interviewerId) {
    throw errors.INTERVIEW_OF_ONESELF({}, { path: ['interviewerId'] });
  }
  if (audienceId === null) {
    throw errors.INTERVIEW_PERSON_WITHOUT_AUDIENCE({ name }, { path: ['personId'] });
  }
  return { personId: input.personId, audienceId };
}

async function requirePerson(context: NeedsContext, id: string, field: string): Promise<Person> {
  const person = await context.directory.person(id);
  if (!person?.active) throw errors.INTERVIEW_PERSON_UNKNOWN({ id }, { path: [field] });
  return person;
}

async function lockPlanned(tx: NeedsTransaction, id: string) {
  const interview = await lockInterview(tx.db, id).executeTakeFirst();
  if (!interview) throw errors.INTERVIEW_NOT_FOUND({ id });
  if (interview.state !== 'planned') throw errors.INTERVIEW_NOT_PLANNED();
  return interview;
}
