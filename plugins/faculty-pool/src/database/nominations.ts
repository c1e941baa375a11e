import type { ExpressionBuilder } from 'kysely';
import type { NominationAction, NominationState } from '../contract/index.ts';
import type { Reader, Writer } from './reader.ts';
import type { FacultyPoolDatabase } from './tables.ts';

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

function matches({ state, teacherId }: NominationFilter) {
  return (eb: ExpressionBuilder<FacultyPoolDatabase, 'nomination'>) =>
    eb.and([
      ...(state ? [eb('nomination.state', '=', state)] : []),
      ...(teacherId ? [eb('nomination.teacher_id', '=', teacherId)] : []),
    ]);
}

export function countNominations(db: Reader, filter: NominationFilter) {
  return db
    .selectFrom('nomination')
    .select(eb => eb.fn.countAll<number>().as('total'))
    .where(matches(filter));
}

export function selectNominations(
  db: Reader,
  filter: NominationFilter,
  page: { before: string | undefined; limit: number },
) {
  return selectNomination(db)
    .where(matches(filter))
    .$if(page.before !== undefined, query => query.where('nomination.id', '<', page.before!))
    .orderBy('nomination.id', 'desc')
    .limit(page.limit);
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

/** The last time that a teacher was admitted to a pool. */
export function selectAdmission(db: Reader, poolId: string, teacherId: string) {
  return db
    .selectFrom('nomination')
    .innerJoin('nomination_step', join =>
      join
        .onRef('nomination_step.county_id', '=', 'nomination.county_id')
        .onRef('nomination_step.nomination_id', '=', 'nomination.id'),
    )
    .select(['nomination.id as nominationId', 'nomination_step.at'])
    .where('nomination.pool_id', '=', poolId)
    .where('nomination.teacher_id', '=', teacherId)
    .where('nomination_step.action', '=', 'admit')
    .orderBy('nomination.id', 'desc')
    .limit(1);
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
