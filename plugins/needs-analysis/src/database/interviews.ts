import type { InterviewForm, InterviewState } from '../contract/index.ts';
import type { Reader, Writer } from './reader.ts';

export interface InterviewFilter {
  readonly state?: InterviewState;
  readonly audienceId?: string;
  readonly guideId?: string;
}

export interface InterviewPlan {
  readonly interviewerId: string;
  /** `YYYY-MM-DD`. */
  readonly plannedOn: string;
  readonly form: InterviewForm;
}

function selectInterview(db: Reader) {
  return db
    .selectFrom('interview')
    .innerJoin('interview_guide', join =>
      join
        .onRef('interview_guide.county_id', '=', 'interview.county_id')
        .onRef('interview_guide.id', '=', 'interview.guide_id'),
    )
    .select([
      'interview.id',
      'interview.guide_id as guideId',
      'interview_guide.title as guideTitle',
      'interview.state',
      'interview.form',
      'interview.interviewee_id as personId',
      'interview.audience_id as audienceId',
      'interview.interviewer_id as interviewerId',
      'interview.planned_on as plannedOn',
      'interview.held_on as heldOn',
    ]);
}

/** Newest first; `before` is the id of the last row of the page before. */
export function selectInterviews(
  db: Reader,
  filter: InterviewFilter,
  page: { before: string | undefined; limit: number },
) {
  let query = selectInterview(db).orderBy('interview.id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('interview.id', '<', page.before);
  if (filter.state !== undefined) query = query.where('interview.state', '=', filter.state);
  if (filter.audienceId !== undefined) query = query.where('interview.audience_id', '=', filter.audienceId);
  if (filter.guideId !== undefined) query = query.where('interview.guide_id', '=', filter.guideId);
  return query;
}

export function selectInterviewById(db: Reader, id: string) {
  return selectInterview(db).where('interview.id', '=', id);
}

/** The planned ones by day, then the newest that were held. */
export function selectInterviewsOf(db: Reader, interviewerId: string, limit: number) {
  return selectInterview(db)
    .where('interview.interviewer_id', '=', interviewerId)
    .where('interview.state', '!=', 'cancelled')
    .orderBy('interview.state', 'desc')
    .orderBy('interview.held_on', 'desc')
    .orderBy('interview.planned_on')
    .limit(limit);
}

/** What an interview was recorded with, encrypted. */
export function selectNotes(db: Reader, id: string) {
  return db.selectFrom('interview').select('notes').where('id', '=', id);
}

/** How many interviews of some days there are, by state and form; planned ones by the day they are planned for. */
export function countInterviews(db: Reader, from: string, to: string) {
  return db
    .selectFrom('interview')
    .select(['state', 'form', ({ fn }) => fn.countAll<number>().as('count')])
    .where(({ fn }) => fn.coalesce('held_on', 'planned_on'), '>=', from)
    .where(({ fn }) => fn.coalesce('held_on', 'planned_on'), '<=', to)
    .groupBy(['state', 'form']);
}

/** What interviewees said of themes, held on some days. */
export function selectStrengths(db: Reader, from: string, to: string) {
  return db
    .selectFrom('interview_theme')
    .innerJoin('interview', join =>
      join
        .onRef('interview.county_id', '=', 'interview_theme.county_id')
        .onRef('interview.id', '=', 'interview_theme.interview_id'),
    )
    .innerJoin('interview_guide', join =>
      join
        .onRef('interview_guide.county_id', '=', 'interview.county_id')
        .onRef('interview_guide.id', '=', 'interview.guide_id'),
    )
    .select([
      'interview.id as interviewId',
      'interview.interviewee_id as personId',
      'interview.guide_id as guideId',
      'interview_guide.title as guideTitle',
      'interview.audience_id as audienceId',
      'interview_theme.theme_id as themeId',
      'interview_theme.strength',
      'interview.held_on as heldOn',
    ])
    .where('interview.state', '=', 'held')
    .where('interview.held_on', '>=', from)
    .where('interview.held_on', '<=', to)
    .orderBy('interview.id');
}

export function insertInterview(
  db: Writer,
  interview: InterviewPlan & { id: string; guideId: string; personId: string | null; audienceId: string },
) {
  return db.insertInto('interview').values({
    id: interview.id,
    guide_id: interview.guideId,
    interviewee_id: interview.personId,
    audience_id: interview.audienceId,
    interviewer_id: interview.interviewerId,
    form: interview.form,
    planned_on: interview.plannedOn,
  });
}

export function lockInterview(db: Writer, id: string) {
  return db
    .selectFrom('interview')
    .select([
      'state',
      'interviewer_id as interviewerId',
      'interviewee_id as personId',
      'recorded_at as recordedAt',
    ])
    .where('id', '=', id)
    .forUpdate();
}

export function updatePlan(db: Writer, id: string, plan: InterviewPlan) {
  return db
    .updateTable('interview')
    .set({ interviewer_id: plan.interviewerId, planned_on: plan.plannedOn, form: plan.form })
    .where('id', '=', id);
}

export function cancelInterview(db: Writer, id: string) {
  return db.updateTable('interview').set({ state: 'cancelled' }).where('id', '=', id);
}

export function recordInterview(
  db: Writer,
  id: string,
  record: { heldOn: string; form: InterviewForm; notes: Uint8Array; recordedAt: Date },
) {
  return db
    .updateTable('interview')
    .set({
      state: 'held',
      held_on: record.heldOn,
      form: record.form,
      notes: Buffer.from(record.notes),
      recorded_at: record.recordedAt,
    })
    .where('id', '=', id);
}

export function deleteStrengths(db: Writer, interviewId: string) {
  return db.deleteFrom('interview_theme').where('interview_id', '=', interviewId);
}

export function insertStrengths(
  db: Writer,
  interviewId: string,
  themes: readonly { readonly themeId: string; readonly strength: number }[],
) {
  return db
    .insertInto('interview_theme')
    .values(
      themes.map(({ themeId, strength }) => ({ interview_id: interviewId, theme_id: themeId, strength })),
    );
}
