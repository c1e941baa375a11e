import type { NominationAction, NominationState } from '../contract/index.ts';
import type { Reader, Writer } from './reader.ts';

function selectNomination(db: Reader) {
  return db
    .selectFrom('nomination')
    .innerJoin('teacher', join =>
      join
        .onRef('teacher.county_id', '=', 'nomination.county_id')
        .onRef('teacher.id', '=', 'nomination.teacher_id'),
    )
    .innerJoin('pool', join =>
      join.onRef('pool.county_id', '=', 'nomination.county_id').onRef('pool.id', '=', 'nomination.pool_id'),
    )
    .select([
      'nomination.id',
      'nomination.unit_id as unitId',
      'nomination.teacher_id as teacherId',
      'teacher.name as teacherName',
      'teacher.kind as teacherKind',
      'nomination.pool_id as poolId',
      'pool.name as poolName',
      'nomination.state',
      'nomination.reason',
      'nomination.nominated_by as nominatedBy',
      'nomination.nominated_at as nominatedAt',
    ]);
}

export type NominationRow = Awaited<
  ReturnType<ReturnType<typeof selectNomination>['executeTakeFirstOrThrow']>
>;

export interface NominationFilter {
  readonly state?: NominationState;
  readonly teacherId?: string;
}

export function selectNominations(
  db: Reader,
  filter: NominationFilter,
  page: { before: string | undefined; limit: number },
) {
  let query = selectNomination(db).orderBy('nomination.id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('nomination.id', '<', page.before);
  if (filter.state !== undefined) query = query.where('nomination.state', '=', filter.state);
  if (filter.teacherId !== undefined) query = query.where('nomination.teacher_id', '=', filter.teacherId);
  return query;
}

export function selectNominationById(db: Reader, id: string) {
  return selectNomination(db).where('nomination.id', '=', id);
}

export interface NewNomination {
  readonly id: string;
  readonly unitId: string;
  readonly teacherId: string;
  readonly poolId: string;
  readonly reason: string;
  readonly nominatedBy: string;
  readonly nominatedAt: Date;
}

/** Writes nothing when one of the teacher for the pool is under way already. */
export function insertNomination(db: Writer, nomination: NewNomination) {
  return db
    .insertInto('nomination')
    .values({
      id: nomination.id,
      unit_id: nomination.unitId,
      teacher_id: nomination.teacherId,
      pool_id: nomination.poolId,
      state: 'nominated',
      reason: nomination.reason,
      nominated_by: nomination.nominatedBy,
      nominated_at: nomination.nominatedAt,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id');
}

export function updateNominationState(db: Writer, id: string, state: NominationState) {
  return db.updateTable('nomination').set({ state }).where('id', '=', id);
}

export interface NominationStep {
  readonly action: NominationAction;
  readonly accountId: string;
  readonly personId: string | null;
  readonly at: Date;
  readonly comment: string;
}

export function selectSteps(db: Reader, nominationId: string) {
  return db
    .selectFrom('nomination_step')
    .select(['action', 'account_id as accountId', 'roster_person_id as personId', 'at', 'comment'])
    .where('nomination_id', '=', nominationId)
    .orderBy('position');
}

/** The person of the roster who nominated. */
export function selectNominator(db: Reader, nominationId: string) {
  return db
    .selectFrom('nomination_step')
    .select('roster_person_id as personId')
    .where('nomination_id', '=', nominationId)
    .where('action', '=', 'nominate');
}

/** Appends a step; the nomination's row is locked by who calls. */
export function insertStep(db: Writer, nomination: { id: string; unitId: string }, step: NominationStep) {
  return db.insertInto('nomination_step').values(eb => ({
    nomination_id: nomination.id,
    position: eb
      .selectFrom('nomination_step')
      .select(db.fn.countAll<number>().as('position'))
      .where('nomination_id', '=', nomination.id)
      .$asScalar()
      .$notNull(),
    unit_id: nomination.unitId,
    action: step.action,
    account_id: step.accountId,
    roster_person_id: step.personId,
    at: step.at,
    comment: step.comment,
  }));
}
