import { defineRuleSet, text } from '@peixun/plugin-api';
import { z } from 'zod';

/** How a level was measured: rated by oneself, by the superior, by a test, in the yearly appraisal. */
export const measurementKind = z.enum(['self', 'superior', 'test', 'appraisal']);

export type MeasurementKind = z.output<typeof measurementKind>;

const weight = z.number().min(0).max(100);

export const measuringRule = z.strictObject({
  /** How much each kind counts; only the proportion matters, among the kinds that a person has. */
  weights: z
    .strictObject({ self: weight, superior: weight, test: weight, appraisal: weight })
    .refine(weights => Object.values(weights).some(value => value > 0), {
      message: 'at least one kind must count',
    }),
  /** Levels taken off a self-rating, never below 0. */
  selfDeduction: z.number().min(0).max(2),
  /** From how many missing levels on a mean gap is called clear, and large. */
  clearGap: z.number().min(0).max(5),
  largeGap: z.number().min(0).max(5),
});

export type MeasuringRule = z.output<typeof measuringRule>;

export const measuringRules = defineRuleSet({
  id: 'needs-analysis/measuring',
  title: text('能力测评的权重', 'Weights of measurements'),
  schema: measuringRule,
  versions: [
    {
      effectiveFrom: '2023-01-01',
      source: text(
        '《探索基层党员干部培训更优路径》（巧家县），三（一）：“岗位需求：开展岗位能力素质建模，明确不同岗位干部的核心能力要求”，并要求“整合干部年度考核、群众评价等数据”。原文没有给出各种测评的比重：自评最低，其余相同，是本软件的默认值；自评扣减默认为 0，可参照热力图上显示的“自评与他评之差”由本县配置；差距达到半级为“明显”、一级为“较大”，也是默认值。',
        'Qiaojia county, “The path to better training”, part 3 (1): model what each post needs, and use the yearly appraisal and public evaluation. The document gives no weights: that a self-rating counts least and all others the same is a default of this software. Nothing is taken off a self-rating unless the county says so; the map of gaps shows how far self-ratings are above the others. That half a level is a clear gap and a whole one a large gap are defaults too.',
      ),
      values: {
        weights: { self: 10, superior: 30, test: 30, appraisal: 30 },
        selfDeduction: 0,
        clearGap: 0.5,
        largeGap: 1,
      },
    },
  ],
});
