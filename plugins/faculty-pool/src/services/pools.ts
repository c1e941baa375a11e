import type { z } from 'zod';
import {
  facultyPoolErrors as errors,
  teacherAdmitted,
  teacherReleased,
  type Pool,
  type poolInput,
} from '../contract/index.ts';
import { selectAdmission } from '../database/nominations.ts';
import {
  deletePoolMember,
  insertPool,
  insertPoolMember,
  selectPools,
  updatePool,
} from '../database/pools.ts';
import type { FacultyContext, FacultyTransaction } from '../parts.ts';

type PoolInput = z.output<typeof poolInput>;

export function listPools(context: FacultyContext): Promise<Pool[]> {
  return context.read(selectPools);
}

/** @throws `POOL_NAME_TAKEN`, `POOL_CORE_EXISTS`. */
export function addPool(context: FacultyContext, input: PoolInput): Promise<Pool> {
  return context.transaction(async tx => {
    const pools = await selectPools(tx.db).execute();
    const core = pools.find(({ kind }) => kind === 'core');
    requireNameFree(pools, undefined, input.name);
    if (input.kind === 'core' && core) throw errors.POOL_CORE_EXISTS({ name: core.name }, { path: ['kind'] });
    const pool = { id: tx.newId(), ...input };
    tx.write(insertPool(tx.db, pool));
    tx.audit({ objectType: 'pool', objectId: pool.id });
    return { ...pool, fullTime: 0, partTime: 0 };
  });
}

/** @throws `POOL_NOT_FOUND`, `POOL_NAME_TAKEN`. */
export function changePool(
  context: FacultyContext,
  id: string,
  input: Omit<PoolInput, 'kind'>,
): Promise<Pool> {
  return context.transaction(async tx => {
    const pools = await selectPools(tx.db).execute();
    const pool = pools.find(candidate => candidate.id === id);
    if (pool === undefined) throw errors.POOL_NOT_FOUND({ id });
    requireNameFree(pools, id, input.name);
    tx.write(updatePool(tx.db, { id, ...input }));
    tx.audit({ objectType: 'pool', objectId: id });
    return { ...pool, ...input };
  });
}

/** @throws `POOL_WITHOUT_TEACHER`. */
export function releaseTeacher(context: FacultyContext, poolId: string, teacherId: string): Promise<void> {
  return context.transaction(async tx => {
    const released = await deletePoolMember(tx.db, poolId, teacherId).executeTakeFirst();
    if (released === undefined) throw errors.POOL_WITHOUT_TEACHER();
    tx.audit({ objectType: 'teacher', objectId: teacherId, details: { releasedFrom: poolId } });
    tx.publish(teacherReleased, { teacherId, poolId });
  });
}

/** The teacher's last admission holds again. @throws `POOL_NEVER_ADMITTED`. */
export function undoRelease(context: FacultyContext, poolId: string, teacherId: string): Promise<void> {
  return context.transaction(async tx => {
    const admission = await selectAdmission(tx.db, poolId, teacherId).executeTakeFirst();
    if (admission === undefined) throw errors.POOL_NEVER_ADMITTED();
    tx.write(insertPoolMember(tx.db, poolId, teacherId, admission.at));
    tx.audit({ objectType: 'teacher', objectId: teacherId, details: { returnedTo: poolId } });
    tx.publish(teacherAdmitted, { teacherId, poolId, nominationId: admission.nominationId });
  });
}

/** @throws `POOL_NOT_FOUND` at `poolId`. */
export async function requirePool(tx: FacultyTransaction, id: string): Promise<Pool> {
  const pool = (await selectPools(tx.db).execute()).find(candidate => candidate.id === id);
  if (pool === undefined) throw errors.POOL_NOT_FOUND({ id }, { path: ['poolId'] });
  return pool;
}

function requireNameFree(pools: readonly Pool[], id: string | undefined, name: string): void {
  if (pools.some(other => other.id !== id && other.name === name)) {
    throw errors.POOL_NAME_TAKEN({ name }, { path: ['name'] });
  }
}
