import { defineApi, fileResponse, page, pageQuery, text } from '@peixun/plugin-api';
import { z } from 'zod';
import { conflictRule, refusalReason } from './refusal-reasons.ts';

const reached = z.object({ value: z.int(), bound: z.int().describe('What no allocation exceeds') });

/** What a computation found. */
export const allocationOutcome = z.discriminatedUnion('state', [
  z.object({
    state: z.enum(['best', 'stopped']),
    benefit: reached,
    untrained: reached.describe('People without a place this year who got one'),
    choosers: z.int(),
    placed: z.int().describe('People who got a place, those set by hand included'),
    firstChoices: z.int().describe('Places that were a first choice'),
    untrainedChoosers: z.int(),
  }),
  z.object({ state: z.literal('infeasible'), rules: z.array(conflictRule) }),
  z.object({ state: z.literal('nothing-found') }),
  z.object({ state: z.literal('failed') }),
]);

export type AllocationOutcome = z.output<typeof allocationOutcome>;

const allocationRunObject = z.object({
  id: z.uuid(),
  menuId: z.uuid(),
  state: z.enum(['computing', 'done']),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  jobRunId: z.uuid().describe('Shows how far it is'),
  isStopping: z.boolean(),
  outcome: allocationOutcome.nullable(),
  rule: z.object({
    effectiveFrom: z.iso.date(),
    source: z.object({ 'zh-CN': z.string(), en: z.string() }),
    origin: z.enum(['county', 'plugin']),
  }),
});

export interface AllocationRun extends z.output<typeof allocationRunObject> {}

export const allocationRun: z.ZodType<AllocationRun, AllocationRun> = allocationRunObject;

const someone = z.object({ personId: z.uuid(), name: z.string(), unitId: z.uuid(), unitName: z.string() });

export const placeOrigin = z.enum(['computed', 'by-hand', 'moved-up']);

export const place = someone.extend({
  itemId: z.uuid(),
  itemTitle: z.string(),
  rank: z.int().nullable().describe('Null: they had not chosen it'),
  origin: placeOrigin,
  isUntrained: z.boolean(),
});

export type Place = z.output<typeof place>;

const refusalObject = someone.extend({
  itemId: z.uuid(),
  itemTitle: z.string(),
  rank: z.int(),
  reasons: z.array(refusalReason),
  waiting: z.int().nullable(),
});

export interface Refusal extends z.output<typeof refusalObject> {}

export const refusal: z.ZodType<Refusal, Refusal> = refusalObject;

/** A change of a place by a person, kept apart from what was computed. */
export const handChangeInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('add'),
    personId: z.uuid(),
    itemId: z.uuid(),
    reason: z.string().trim().min(1).max(500),
    override: z.boolean().default(false).describe('Break the rules that may be broken'),
  }),
  z.strictObject({
    kind: z.literal('move'),
    personId: z.uuid(),
    fromItemId: z.uuid(),
    itemId: z.uuid(),
    reason: z.string().trim().min(1).max(500),
    override: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('remove'),
    personId: z.uuid(),
    fromItemId: z.uuid(),
    reason: z.string().trim().min(1).max(500),
  }),
]);

export type HandChangeInput = z.output<typeof handChangeInput>;

export const handChange = someone.extend({
  id: z.uuid(),
  kind: z.enum(['add', 'move', 'remove']),
  itemId: z.uuid().nullable(),
  fromItemId: z.uuid().nullable(),
  reason: z.string(),
  overridden: z.array(z.string()).describe('Rules that it breaks'),
  changedAt: z.iso.datetime(),
  changedBy: z.string().nullable(),
  undoneAt: z.iso.datetime().nullable(),
});

export type HandChange = z.output<typeof handChange>;

const ofItem = z.object({
  itemId: z.uuid(),
  title: z.string(),
  least: z.int(),
  most: z.int(),
  wanted: z.int(),
  first: z.int().describe('First choices'),
  given: z.int(),
  byHand: z.int(),
  waiting: z.int(),
});

const ofUnit = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  choosers: z.int(),
  placed: z.int(),
  firstChoices: z.int(),
});

const trained = someone.pick({ personId: true, name: true, unitName: true });

const read = { permission: 'needs-analysis.choice.read' };
const compute = { permission: 'needs-analysis.allocation.compute' };
const byId = z.object({ id: z.uuid() });
const rowQuery = pageQuery.extend({ itemId: z.uuid().optional() });
const ofYear = z.strictObject({
  year: z.int().min(2000).max(2100),
  personIds: z.array(z.uuid()).min(1).max(1000),
});

export const allocationsApi = defineApi({
  'POST /menus/:id/allocation': {
    summary: text('计算名额分配', 'Compute who gets which place'),
    access: compute,
    params: byId,
    response: allocationRun,
  },
  'POST /menus/:id/allocation/stop': {
    summary: text('停止计算，采用目前最好的结果', 'Stop computing and take the best so far'),
    access: compute,
    params: byId,
  },
  'GET /menus/:id/allocation': {
    summary: text(
      '名额分配的结果',
      'The newest computation, by class and by unit, within what the reader sees',
    ),
    access: read,
    params: byId,
    response: z.object({
      run: allocationRun.nullable(),
      isOutdated: z.boolean().describe('Choices or the menu have changed since'),
      items: z.array(ofItem),
      units: z.array(ofUnit),
    }),
  },
  'GET /menus/:id/places': {
    summary: text('已分配的名额', 'Who has which place'),
    access: read,
    params: byId,
    query: rowQuery.extend({ origin: placeOrigin.optional() }),
    response: page(place),
  },
  'GET /menus/:id/refusals': {
    summary: text('未满足的志愿及原因', 'Choices that were not met, and why'),
    access: read,
    params: byId,
    query: rowQuery,
    response: page(refusal),
  },
  'GET /menus/:id/hand-changes': {
    summary: text('手工调整记录', 'Changes by hand, newest first'),
    access: read,
    params: byId,
    query: pageQuery,
    response: page(handChange),
  },
  'POST /menus/:id/hand-changes': {
    summary: text('手工调整名额', 'Change a place by hand, checked by the same rules'),
    access: compute,
    params: byId,
    body: handChangeInput,
    response: byId,
  },
  'POST /hand-changes/:id/undo': {
    summary: text('撤销手工调整', 'Undo a change by hand'),
    access: compute,
    params: byId,
  },
  'POST /menus/:id/publication': {
    summary: text('公布名额', 'Publish the places; everybody who chose is told'),
    access: { permission: 'needs-analysis.allocation.publish' },
    params: byId,
  },
  'GET /menus/:id/rosters': {
    summary: text('各班名单', 'The roster of every class, one sheet each'),
    access: read,
    params: byId,
    response: fileResponse('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  },
  'GET /menus/:id/rosters/file': {
    summary: text('打印名单', 'The rosters of the classes, or what each unit got, as PDF or .docx'),
    access: read,
    params: byId,
    query: z.object({ by: z.enum(['class', 'unit']), format: z.enum(['pdf', 'docx']) }),
    response: fileResponse('application/pdf'),
  },
  'GET /trained-people': {
    summary: text('本年度在别处参训的人', 'People who were trained elsewhere in a year'),
    access: compute,
    query: pageQuery.extend({ year: z.coerce.number().int() }),
    response: page(trained),
  },
  'POST /trained-people': {
    summary: text('标记为已参训', 'Mark people as trained elsewhere in a year'),
    access: compute,
    body: ofYear,
  },
  'POST /trained-people/removals': {
    summary: text('取消标记', 'Take the mark away'),
    access: compute,
    body: ofYear,
  },
});
