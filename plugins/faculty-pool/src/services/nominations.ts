import { pageOf, readCursor, text, type Text } from '@peixun/plugin-api';
import { z } from 'zod';
import {
  facultyPoolErrors as errors,
  teacherAdmitted,
  type Nomination,
  type NominationState,
} from '../contract/index.ts';
import {
  countNominations,
  insertNomination,
  insertStep,
  selectNominator,
  selectNominationById,
  selectNominations,
  selectSteps,
  updateNominationState,
  type NominationFilter,
  type NominationRow,
} from '../database/nominations.ts';
import { insertPoolMember } from '../database/pools.ts';
import { selectTeacherById } from '../database/teachers.ts';
import { nominationAfter } from '../domain/nomination-step.ts';
import type { FacultyContext } from '../parts.ts';
import { actorOf } from './actor.ts';
import { requirePool } from './pools.ts';

export async function listNominations(
  context: FacultyContext,
  { cursor, limit, ...filter }: NominationFilter & { cursor?: string; limit: number },
) {
  const [before] = readCursor(cursor, z.tuple([z.uuid()])) ?? [];
  const [rows, counted] = await Promise.all([
    context.read(db => selectNominations(db, filter, { before, limit: limit + 1 })),
    cursor === undefined ? context.read(db => countNominations(db, filter)) : [],
  ]);
  const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
  return { items: items.map(shown), nextCursor, ...counted[0] };
}

/** @throws `NOMINATION_NOT_FOUND`. */
export async function readNomination(context: FacultyContext, id: string) {
  const [[row], steps] = await Promise.all([
    context.read(db => selectNominationById(db, id)),
    context.read(db => selectSteps(db, id)),
  ]);
  if (row === undefined) throw errors.NOMINATION_NOT_FOUND({ id });
  const ids = steps.flatMap(({ personId }) => personId ?? []);
  const people = ids.length > 0 ? (await context.directory.people({ ids })).items : [];
  return {
    ...shown(row),
    steps: steps.map(({ action, accountId, personId, at, comment }) => ({
      action,
      by: { accountId, name: people.find(person => person.id === personId)?.name ?? null },
      at: at.toISOString(),
      comment,
    })),
  };
}

/**
 * A unit nominates a teacher for a pool.
 *
 * @throws `UNIT_NOT_FOUND`, `TEACHER_NOT_FOUND`, `POOL_NOT_FOUND`, `NOMINATION_OF_MEMBER`, `NOMINATION_UNDER_WAY`.
 */
export async function nominate(
  context: FacultyContext,
  input: { unitId: string; teacherId: string; poolId: string; reason: string },
): Promise<Nomination> {
  const unit = await context.directory.unit(input.unitId);
  if (unit === undefined || !context.can('faculty-pool.nomination.create', unit.id)) {
    throw errors.UNIT_NOT_FOUND({ id: input.unitId }, { path: ['unitId'] });
  }
  const actor = actorOf(context);
  return context.transaction(async tx => {
    const pool = await requirePool(tx, input.poolId);
    const teacher = await selectTeacherById(tx.db, input.teacherId).executeTakeFirst();
    if (teacher === undefined) {
      throw errors.TEACHER_NOT_FOUND({ id: input.teacherId }, { path: ['teacherId'] });
    }
    const names = { teacher: teacher.name, pool: pool.name };
    if (teacher.pools.some(({ id }) => id === pool.id)) throw errors.NOMINATION_OF_MEMBER(names);
    const nomination = { id: tx.newId(), ...input, nominatedBy: actor.accountId, nominatedAt: tx.now() };
    const inserted = await insertNomination(tx.db, nomination).executeTakeFirst();
    if (inserted === undefined) throw errors.NOMINATION_UNDER_WAY(names);
    const step = { action: 'nominate' as const, ...actor, at: tx.now(), comment: input.reason };
    tx.write(insertStep(tx.db, nomination, step));
    tx.audit({ objectType: 'nomination', objectId: nomination.id });
    return shown(await selectNominationById(tx.db, nomination.id).executeTakeFirstOrThrow());
  });
}

/** The school recommends or refuses. @throws see `takeStep`. */
export function reviewNomination(
  context: FacultyContext,
  id: string,
  { outcome, comment }: { outcome: 'recommend' | 'refuse'; comment: string },
): Promise<Nomination> {
  return takeStep(context, id, 'review', outcome, comment);
}

/** The organisation department admits or refuses. @throws see `takeStep`. */
export function decideNomination(
  context: FacultyContext,
  id: string,
  { outcome, comment }: { outcome: 'admit' | 'refuse'; comment: string },
): Promise<Nomination> {
  return takeStep(context, id, 'decision', outcome, comment);
}

/** @throws `NOMINATION_NOT_FOUND`, `NOMINATION_STEP`, `NOMINATION_OWN`, `NOMINATION_REASON_MISSING`. */
function takeStep(
  context: FacultyContext,
  id: string,
  office: 'review' | 'decision',
  action: 'recommend' | 'admit' | 'refuse',
  comment: string,
): Promise<Nomination> {
  const actor = actorOf(context);
  return context.transaction(async tx => {
    const nomination = await selectNominationById(tx.db, id).forUpdate('nomination').executeTakeFirst();
    if (nomination === undefined) throw errors.NOMINATION_NOT_FOUND({ id });
    const outcome = nominationAfter(nomination, office, action, actor.accountId);
    if ('problem' in outcome) {
      throw outcome.problem === 'own'
        ? errors.NOMINATION_OWN()
        : errors.NOMINATION_STEP({ state: nomination.state });
    }
    if (action === 'refuse' && comment === '') {
      throw errors.NOMINATION_REASON_MISSING({}, { path: ['comment'] });
    }
    tx.write(updateNominationState(tx.db, id, outcome.state));
    tx.write(insertStep(tx.db, nomination, { action, ...actor, at: tx.now(), comment }));
    if (outcome.state === 'admitted') {
      const { teacherId, poolId } = nomination;
      tx.write(insertPoolMember(tx.db, poolId, teacherId, tx.now()));
      tx.publish(teacherAdmitted, { teacherId, poolId, nominationId: id });
    }
    const nominator = await selectNominator(tx.db, id).executeTakeFirst();
    tx.notify({
      personIds: nominator?.personId ? [nominator.personId] : [],
      title: stepNotice(nomination, outcome.state),
      link: `/faculty-pool/nominations/${id}`,
    });
    tx.audit({
      objectType: 'nomination',
      objectId: id,
      details: { from: nomination.state, to: outcome.state },
    });
    return shown({ ...nomination, state: outcome.state });
  });
}

function stepNotice({ teacherName, poolName }: NominationRow, state: NominationState): Text {
  switch (state) {
    case 'admitted':
      return text(`${teacherName}已入“${poolName}”`, `${teacherName} was admitted to ${poolName}`);
    case 'refused':
      return text(
        `推荐${teacherName}入“${poolName}”未通过，请看意见`,
        `The nomination of ${teacherName} for ${poolName} was refused: see why`,
      );
    default:
      return text(
        `推荐${teacherName}入“${poolName}”已通过审核，待批准`,
        `The nomination of ${teacherName} for ${poolName} was recommended`,
      );
  }
}

function shown(row: NominationRow): Nomination {
  return {
    id: row.id,
    unitId: row.unitId,
    teacher: { id: row.teacherId, name: row.teacherName, kind: row.teacherKind },
    pool: { id: row.poolId, name: row.poolName },
    state: row.state,
    reason: row.reason,
    nominatedAt: row.nominatedAt.toISOString(),
  };
}
