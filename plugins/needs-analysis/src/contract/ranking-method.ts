import { defineRuleSet, text } from '@peixun/plugin-api';
import { z } from 'zod';

/** Numbers by which evidence becomes a ranking. Levels run from 0 to 1, ages are quarters. */
export const rankingMethod = defineRuleSet({
  id: 'needs-analysis/ranking-method',
  title: text('需求排序的方法', 'How needs are ranked'),
  schema: z.strictObject({
    priorStatements: z
      .number()
      .min(0)
      .max(1000)
      .describe('A few statements are drawn to the mean of their source as if so many more had said it'),
    statementDeviation: z
      .number()
      .min(0.01)
      .max(0.5)
      .describe('How far single people differ, while too few have been asked to know'),
    priorityDeviation: z
      .number()
      .min(0)
      .max(0.5)
      .describe('How far the weight of a priority may be off: 0.1 is one step of ten'),
    halfLife: z.number().min(0.25).max(40).describe('Evidence so many quarters old counts half'),
    staleAfter: z.number().min(0.25).max(40).describe('What nobody confirmed for so many quarters is stale'),
    memory: z.int().min(1).max(12).describe('Questionnaires of so many quarters count, this one included'),
    confidence: z
      .union([z.literal(80), z.literal(90), z.literal(95)])
      .describe('Of a hundred intervals, so many hold the true score'),
    stability: z.strictObject({
      first: z.int().min(1).max(50).describe('Whether a need is among the first so many'),
      weightings: z.int().min(100).max(10_000).describe('So many times the weights are moved'),
      concentration: z
        .number()
        .min(1)
        .max(10_000)
        .describe('The more, the less the weights move: 50 moves a half by about seven hundredths'),
    }),
    leastQuarters: z.int().min(4).max(40).describe('No forecast from fewer quarters in a row'),
  }),
  versions: [
    {
      effectiveFrom: '2023-01-01',
      source: text(
        '《基层党员干部培训体制机制优化的路径与对策研究》（王家富、胡胜）3.1（2）：“建立需求数据库，每季度更新一次”，据此，满一个季度无人确认的需求视为陈旧。其余数字文件均未规定，为本软件的默认值，请按本县实际配置。',
        'Wang Jiafu and Hu Sheng on better training of grass-roots party cadres, 3.1 (2): the needs database is refreshed each quarter, so that what nobody confirmed for a quarter is stale. The documents give none of the other numbers: they are defaults of this software, to be set by the county.',
      ),
      values: {
        priorStatements: 5,
        statementDeviation: 0.25,
        priorityDeviation: 0.1,
        halfLife: 2,
        staleAfter: 1,
        memory: 4,
        confidence: 90,
        stability: { first: 5, weightings: 1000, concentration: 50 },
        leastQuarters: 5,
      },
    },
  ],
});

export type RankingMethod = z.output<typeof rankingMethod.schema>;
