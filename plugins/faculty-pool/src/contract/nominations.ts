import { defineApi, page, pageQuery, text } from '@peixun/plugin-api';
import { z } from 'zod';

/** nominated → recommended → admitted; refused at either step, with a reason. */
export const nominationState = z.enum(['nominated', 'recommended', 'admitted', 'refused']);

export type NominationState = z.output<typeof nominationState>;

export const nominationAction = z.enum(['nominate', 'recommend', 'admit', 'refuse']);

export type NominationAction = z.output<typeof nominationAction>;

/** What happened, who did it and when. */
const nominationStep = z.object({
  action: nominationAction,
  by: z.object({ accountId: z.string(), name: z.string().nullable() }),
  at: z.iso.datetime(),
  comment: z.string(),
});

export const nomination = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  teacher: z.object({ id: z.uuid(), name: z.string(), kind: z.enum(['full-time', 'part-time']) }),
  pool: z.object({ id: z.uuid(), name: z.string() }),
  state: nominationState,
  reason: z.string(),
  nominatedAt: z.iso.datetime(),
});

export type Nomination = z.output<typeof nomination>;

const comment = z.string().trim().max(1000).default('').describe('A refusal needs one');

const byId = z.object({ id: z.uuid() });
const read = { permission: 'faculty-pool.nomination.read' };

export const nominationsApi = defineApi({
  'GET /nominations': {
    summary: text('推荐清单', 'List nominations'),
    access: read,
    query: pageQuery.extend({ state: nominationState.optional(), teacherId: z.uuid().optional() }),
    response: page(nomination),
  },
  'GET /nominations/:id': {
    summary: text('查看推荐及其经过', 'Read a nomination and its steps'),
    access: read,
    params: byId,
    response: nomination.extend({ steps: z.array(nominationStep) }),
  },
  'POST /nominations': {
    summary: text('推荐教师入库', 'Nominate a teacher for a pool'),
    access: { permission: 'faculty-pool.nomination.create' },
    body: z.strictObject({
      unitId: z.uuid().describe('The unit that nominates'),
      teacherId: z.uuid(),
      poolId: z.uuid(),
      reason: z.string().trim().min(1).max(1000),
    }),
    response: nomination,
  },
  'POST /nominations/:id/review': {
    summary: text('审核推荐', 'Review a nomination'),
    access: { permission: 'faculty-pool.nomination.review' },
    params: byId,
    body: z.strictObject({ outcome: z.enum(['recommend', 'refuse']), comment }),
    response: nomination,
  },
  'POST /nominations/:id/decision': {
    summary: text('决定是否入库', 'Decide on admission'),
    access: { permission: 'faculty-pool.nomination.decide' },
    params: byId,
    body: z.strictObject({ outcome: z.enum(['admit', 'refuse']), comment }),
    response: nomination,
  },
});
