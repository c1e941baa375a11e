import { defineApi, text } from '@peixun/plugin-api';
import { z } from 'zod';

/** A part of the 1 + N pool (1+N 师资库): one core pool, any number of specialist pools. */
export const poolKind = z.enum(['core', 'specialist']);

export type PoolKind = z.output<typeof poolKind>;

export const poolInput = z.strictObject({
  name: z.string().trim().min(1).max(60),
  kind: poolKind,
  description: z.string().trim().max(500).default(''),
});

export const pool = poolInput.extend({
  id: z.uuid(),
  description: z.string(),
  fullTime: z.int(),
  partTime: z.int(),
});

export type Pool = z.output<typeof pool>;

const membership = z.object({ poolId: z.uuid(), teacherId: z.uuid() });
const write = { permission: 'faculty-pool.pool.write' };

export const poolsApi = defineApi({
  'GET /pools': {
    summary: text('师资分库', 'List pools'),
    access: { permission: 'faculty-pool.teacher.read' },
    response: z.object({ items: z.array(pool) }),
  },
  'POST /pools': {
    summary: text('新建分库', 'Add a pool'),
    access: write,
    body: poolInput,
    response: pool,
  },
  'PUT /pools/:id': {
    summary: text('修改分库', 'Change a pool'),
    access: write,
    params: z.object({ id: z.uuid() }),
    body: poolInput.omit({ kind: true }),
    response: pool,
  },
  'DELETE /pools/:poolId/teachers/:teacherId': {
    summary: text('移出分库', 'Release a teacher from a pool'),
    access: write,
    params: membership,
  },
  'PUT /pools/:poolId/teachers/:teacherId': {
    summary: text('撤销移出', 'Undo the release of a teacher from a pool'),
    access: write,
    params: membership,
  },
});
