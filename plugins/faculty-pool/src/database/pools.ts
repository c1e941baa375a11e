import type { PoolKind } from '../contract/index.ts';
import type { Reader, Writer } from './reader.ts';

/** The core pool first, each with its teachers counted. */
export function selectPools(db: Reader) {
  return db
    .selectFrom('pool')
    .leftJoin('pool_member', join =>
      join.onRef('pool_member.county_id', '=', 'pool.county_id').onRef('pool_member.pool_id', '=', 'pool.id'),
    )
    .leftJoin('teacher', join =>
      join
        .onRef('teacher.county_id', '=', 'pool_member.county_id')
        .onRef('teacher.id', '=', 'pool_member.teacher_id'),
    )
    .select(eb => [
      'pool.id',
      'pool.name',
      'pool.kind',
      'pool.description',
      eb.fn.count<number>('teacher.id').filterWhere('teacher.kind', '=', 'full-time').as('fullTime'),
      eb.fn.count<number>('teacher.id').filterWhere('teacher.kind', '=', 'part-time').as('partTime'),
    ])
    .groupBy(['pool.county_id', 'pool.id'])
    .orderBy('pool.kind')
    .orderBy('pool.name');
}

interface PoolRow {
  readonly id: string;
  readonly name: string;
  readonly kind: PoolKind;
  readonly description: string;
}

export function insertPool(db: Writer, pool: PoolRow) {
  return db.insertInto('pool').values(pool);
}

export function updatePool(db: Writer, { id, name, description }: Omit<PoolRow, 'kind'>) {
  return db.updateTable('pool').set({ name, description }).where('id', '=', id);
}

export function insertPoolMember(db: Writer, poolId: string, teacherId: string, admittedAt: Date) {
  return db
    .insertInto('pool_member')
    .values({ pool_id: poolId, teacher_id: teacherId, admitted_at: admittedAt })
    .onConflict(conflict => conflict.columns(['county_id', 'pool_id', 'teacher_id']).doNothing());
}

export function deletePoolMember(db: Writer, poolId: string, teacherId: string) {
  return db
    .deleteFrom('pool_member')
    .where('pool_id', '=', poolId)
    .where('teacher_id', '=', teacherId)
    .returning('teacher_id');
}
