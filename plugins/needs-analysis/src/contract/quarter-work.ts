import { defineApi, text } from '@peixun/plugin-api';
import { z } from 'zod';
import { menu } from './menus.ts';
import { quarterQuery, rankingStatus } from './rankings.ts';

/** The work of a quarter, in its order. */
export const workStep = z.enum(['sources', 'questionnaires', 'ranking', 'proposals', 'guide']);

export type WorkStep = z.output<typeof workStep>;

/** What a step still lacks. */
export const lack = z.enum([
  'themes',
  'priorities',
  'units-to-enter',
  'units-to-confirm',
  'stale-priorities',
  'competency-models',
  'questionnaires',
  'drafted-questionnaires',
  'open-questionnaires',
  'overdue-questionnaires',
  'weights',
  'ranking',
  'newer-ranking',
  'proposals',
  'drafted-proposals',
  'declined-proposals',
  'submitted-proposals',
  'guide',
  'drafted-guide',
]);

export type Lack = z.output<typeof lack>;

const count = z.int().min(0);

/** What is known of the work of a quarter, in figures. */
export const quarterFigures = z.object({
  themes: count.describe('Of the theme tree, by which all sources meet'),
  priorities: count.describe('Of the year'),
  unitsToEnter: count.describe('Departments and townships that entered no priority of the year'),
  unitsToConfirm: count.describe('Units with priorities that they did not confirm this quarter'),
  stalePriorities: count,
  competencyModels: count.describe('Published'),
  questionnaires: z.object({ draft: count, open: count, overdue: count, closed: count }),
  asked: count,
  answered: count.describe('Of those who were asked by name'),
  ranking: rankingStatus.pick({ state: true }).extend({ runId: z.uuid().nullable(), weightProblems: count }),
  proposals: z.object({ draft: count, submitted: count, accepted: count, declined: count }),
  menus: z.array(menu.pick({ id: true, title: true, state: true })),
  guide: z.object({ id: z.uuid(), state: z.enum(['draft', 'published']) }).nullable(),
  lag: z.object({ medianDays: z.number().nullable(), waiting: count, late: count }),
});

export type QuarterFigures = z.output<typeof quarterFigures>;

const stepOfWork = z.object({
  step: workStep,
  state: z.enum(['done', 'to-do', 'later']).describe('later: a step before it must be done first'),
  isNext: z.boolean(),
  lacks: z.array(z.object({ lack, count })),
});

export type StepOfWork = z.output<typeof stepOfWork>;

export const quarterWorkApi = defineApi({
  'GET /quarter-work': {
    summary: text('一个季度的工作与进度', 'The work of a quarter: what is done and what is missing'),
    access: { permission: 'needs-analysis.cycle.read' },
    query: quarterQuery,
    response: z.object({ steps: z.array(stepOfWork), figures: quarterFigures }),
  },
});
