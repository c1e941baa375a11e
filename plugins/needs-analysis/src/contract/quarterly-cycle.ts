import { defineRuleSet, text } from '@peixun/plugin-api';
import { z } from 'zod';

/** What a quarter's cycle does, in this order. */
export const cycleStep = z.enum([
  'open',
  'remind',
  'close',
  'mark-stale',
  'rank',
  'draft-guide',
  'publish-guide',
]);

export type CycleStep = z.output<typeof cycleStep>;

/**
 * Who is told when a step is done: units that have something to confirm, those who run the cycle, those who read
 * the guide.
 */
export const cycleReaders = z.enum(['units', 'analysts', 'readers']);

export type CycleReaders = z.output<typeof cycleReaders>;

const plannedStep = z.strictObject({
  step: cycleStep,
  day: z.int().min(1).max(92).describe('Day of the quarter: 1 is its first'),
  tells: z.array(cycleReaders).default([]),
});

export const quarterlyCycle = defineRuleSet({
  id: 'needs-analysis/quarterly-cycle',
  title: text('季度流程的步骤与日期', 'Steps and days of the quarterly cycle'),
  schema: z.strictObject({
    /** A step that is left out is not done by itself. */
    steps: z
      .array(plannedStep)
      .min(1)
      .refine(steps => steps.every((step, at) => at === 0 || isAfter(steps[at - 1]!, step)), {
        message: 'steps must stand in their order, each once, on days that do not go back',
      })
      .refine(steps => steps[0]?.step === 'open', { message: 'the first step must be open' }),
    /** So many needs of each audience stand in the guide. */
    guideNeeds: z.int().min(1).max(50),
  }),
  versions: [
    {
      effectiveFrom: '2023-01-01',
      source: text(
        '《基层党员干部培训体制机制优化的路径与对策研究》（王家富、胡胜）3.1（2）：“建立需求数据库，每季度更新一次”。文件未规定各步骤的日期、通知对象和指南篇幅，此处数字为本软件的默认值，请按本县实际配置。',
        'Wang Jiafu and Hu Sheng on better training of grass-roots party cadres, 3.1 (2): the needs database is refreshed each quarter. The document gives neither the days of the steps nor whom to tell nor the length of the guide: these numbers are defaults of this software, to be set by the county.',
      ),
      values: {
        steps: [
          { step: 'open', day: 1, tells: ['units', 'analysts'] },
          { step: 'remind', day: 11, tells: ['units'] },
          { step: 'close', day: 21, tells: [] },
          { step: 'mark-stale', day: 21, tells: ['units'] },
          { step: 'rank', day: 22, tells: [] },
          { step: 'draft-guide', day: 22, tells: ['analysts'] },
          { step: 'publish-guide', day: 29, tells: ['readers'] },
        ],
        guideNeeds: 10,
      },
    },
  ],
});

export type QuarterlyCycle = z.output<typeof quarterlyCycle.schema>;

function isAfter(before: z.output<typeof plannedStep>, step: z.output<typeof plannedStep>): boolean {
  const { options } = cycleStep;
  return options.indexOf(step.step) > options.indexOf(before.step) && step.day >= before.day;
}
