import { defineApi, defineJob, page, pageQuery, text } from '@peixun/plugin-api';
import { z } from 'zod';
import { priority } from './priorities.ts';
import { cycleStep } from './quarterly-cycle.ts';

const title = z.object({ 'zh-CN': z.string(), en: z.string() });

/** What a step did, in figures; `problem` says why it did nothing. */
export const stepOutcome = z.object({
  questionnaires: z.int().optional().describe('Opened now, or closed by now'),
  leftOpen: z.int().optional().describe('Questionnaires whose last day is later'),
  notOpened: z.array(z.string()).optional().describe('Titles of questionnaires that could not be opened'),
  units: z.int().optional().describe('Units with something to confirm or to enter'),
  stale: z.int().optional().describe('Priorities that nobody confirmed for a quarter'),
  runId: z.uuid().optional(),
  guideId: z.uuid().optional(),
  told: z.int().optional().describe('People who found a notice'),
  problem: z.object({ code: z.string(), title }).optional(),
});

export type StepOutcome = z.output<typeof stepOutcome>;

const quarterInput = z.strictObject({ year: z.int().min(2000).max(2100), quarter: z.int().min(1).max(4) });
const quarterQuery = z.object({
  year: z.coerce.number().int().min(2000).max(2100),
  quarter: z.coerce.number().int().min(1).max(4),
});

const cycleObject = z.object({
  year: z.int(),
  quarter: z.int(),
  state: z.enum(['waiting', 'running', 'paused', 'finished']),
  isAutomatic: z.boolean().describe('Whether steps are done by themselves on their days'),
  steps: z.array(
    z.object({
      step: cycleStep,
      plannedOn: z.iso.date(),
      state: z.enum(['planned', 'due', 'running', 'done', 'passed-over', 'failed']),
      isNext: z.boolean().describe('It can be done by hand'),
      doneOn: z.iso.date().nullable(),
      doneBy: z.string().nullable().describe('Who did it by hand; null: by itself'),
      outcome: stepOutcome,
    }),
  ),
  confirmation: z
    .object({
      priorities: z.int(),
      confirmed: z.int(),
      stale: z.int(),
      lateUnits: z.array(z.object({ unitId: z.uuid(), unitName: z.string(), waiting: z.int() })),
    })
    .nullable()
    .describe('null: the quarter is not the one that it is'),
  rule: z.object({
    effectiveFrom: z.iso.date(),
    source: title,
    origin: z.enum(['county', 'plugin']),
  }),
});

/** A quarter's cycle: what happened and what is next. */
export interface Cycle extends z.output<typeof cycleObject> {}

export const cycle: z.ZodType<Cycle, Cycle> = cycleObject;

/** A priority that its unit confirms once a quarter. */
export const confirmation = priority.extend({
  unitName: z.string(),
  state: z.enum(['waiting', 'confirmed']),
  isStale: z.boolean().describe('Nobody confirmed it for a quarter'),
});

export type Confirmation = z.output<typeof confirmation>;

const read = { permission: 'needs-analysis.cycle.read' };
const run = { permission: 'needs-analysis.cycle.run' };

export const cyclesApi = defineApi({
  'GET /cycle': {
    summary: text('一个季度的流程', 'The cycle of a quarter'),
    access: read,
    query: quarterQuery,
    response: cycle,
  },
  'POST /cycle-steps': {
    summary: text('手动执行下一步', 'Do the next step by hand'),
    access: run,
    body: quarterInput.extend({ step: cycleStep }),
    response: cycle,
  },
  'POST /cycle-pauses': {
    summary: text('暂停或继续季度流程', 'Pause or resume the cycle'),
    access: run,
    body: quarterInput.extend({ isPaused: z.boolean() }),
    response: cycle,
  },
  'GET /confirmations': {
    summary: text('本季度重点工作确认', 'Priorities to confirm this quarter'),
    access: { permission: 'needs-analysis.priority.read' },
    query: pageQuery.extend({
      unitId: z.uuid().optional(),
      state: z.enum(['waiting', 'confirmed']).optional(),
    }),
    response: page(confirmation),
  },
  'POST /confirmations': {
    summary: text('确认重点工作仍然有效', 'Confirm that priorities still hold'),
    access: { permission: 'needs-analysis.priority.write' },
    body: z.strictObject({ priorityIds: z.array(z.uuid()).min(1).max(200) }),
    response: z.object({ confirmed: z.int() }),
  },
});

/** Looks each morning whether a step of the cycle is due. */
export const runCycles = defineJob({
  id: 'needs-analysis/run-cycles',
  title: text('季度流程', 'Quarterly cycle'),
  input: z.object({}),
  schedule: '0 6 * * *',
  timeLimit: 900,
});
