import { defineRuleSet, text } from '@peixun/plugin-api';
import { z } from 'zod';

/** Rules that a change by hand may break, with a reason. */
export const overridableRule = z.enum(['class-full', 'unit-quota', 'places-a-person']);

export const allocationRules = defineRuleSet({
  id: 'needs-analysis/allocation-rules',
  title: text('选课与名额分配规则', 'Rules of choosing and of giving places'),
  schema: z.strictObject({
    choicesAPerson: z.int().min(1).max(10).describe('How many items one person may choose'),
    placesAPerson: z.int().min(1).max(5).describe('How many places of a menu one person gets at most'),
    preferences: z
      .array(z.number().min(0).max(100))
      .min(1)
      .describe('The weight of a first choice, a second one, and so on'),
    needShare: z.number().min(0).max(1).describe('The part of a benefit that the need decides'),
    untrainedFirst: z.boolean().describe('People without a place this year come before all others'),
    repeatYears: z.int().min(0).max(10).describe('A course may be attended again after so many years'),
    seconds: z.int().min(5).max(240).describe('After so many seconds the best so far is taken'),
    overridable: z.array(overridableRule),
  }),
  versions: [
    {
      effectiveFrom: '2023-01-01',
      source: text(
        '某县干部教育培训材料：“推行‘点单式’培训……由县级党委领导、组织部门统筹调配资源”；某市《干部教育培训规划（2023-2027年）》中期评估报告：治理“重复调训”“多年不训”。两份文件都没有给出志愿数、权重和年限，此处数字为本软件的默认值，请按本县实际配置。',
        'A county’s paper on training: training by order, with resources allocated by the organisation department; a city’s mid-term evaluation of the 2023-2027 plan: against repeated call-ups and people untrained for years. Neither gives numbers of choices, weights or years: these are defaults of this software, to be set by the county.',
      ),
      values: {
        choicesAPerson: 5,
        placesAPerson: 1,
        preferences: [100, 80, 60, 45, 30],
        needShare: 0.5,
        untrainedFirst: true,
        repeatYears: 2,
        seconds: 60,
        overridable: ['class-full', 'unit-quota', 'places-a-person'],
      },
    },
  ],
});
