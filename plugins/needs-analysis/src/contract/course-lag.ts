import { defineApi, defineRuleSet, text } from '@peixun/plugin-api';
import { z } from 'zod';

/** How long a topic may wait for its first class. */
export const courseLagRule = defineRuleSet({
  id: 'needs-analysis/course-lag',
  title: text('课程滞后', 'Course lag'),
  schema: z
    .strictObject({
      slowDays: z.int().min(1).max(3650).describe('From so many days on a topic is slow'),
      lateDays: z.int().min(1).max(3650).describe('From so many days on it is late'),
    })
    .refine(({ slowDays, lateDays }) => slowDays <= lateDays, {
      message: 'lateDays must not be below slowDays',
      path: ['lateDays'],
    }),
  versions: [
    {
      effectiveFrom: '2023-01-01',
      source: text(
        '某市《干部教育培训规划（2023-2027年）》中期评估报告：“传统培训体系流程冗长，普遍存在6个月至1年的滞后周期”。据此，满 183 天为“偏慢”，满 365 天为“滞后”。',
        'A city’s mid-term evaluation of the 2023-2027 training plan: from a topic to its course the usual lag is 6 months to a year. So 183 days are slow and 365 days are late.',
      ),
      values: { slowDays: 183, lateDays: 365 },
    },
  ],
});

export type CourseLagRule = z.output<typeof courseLagRule.schema>;

/** How long a topic waited for its first class, or waits still. */
const topicLag = z.object({
  themeId: z.uuid(),
  themeName: z.string(),
  appearedOn: z.iso.date(),
  appearedIn: z.string().describe('The title of what mentioned it first'),
  deliveredOn: z.iso.date().nullable().describe('null: no class yet'),
  deliveredBy: z.string().nullable().describe('The class'),
  days: z.int().min(0).describe('Until the first class, or until today'),
  pace: z.enum(['timely', 'slow', 'late']),
});

export type TopicLag = z.output<typeof topicLag>;

export const courseLag = z.object({
  medianDays: z.number().nullable().describe('Of the topics that had a class'),
  delivered: z.int(),
  waiting: z.int(),
  late: z.int().describe('Topics that waited, or wait, too long'),
  items: z.array(topicLag).describe('The longest first, those that still wait included'),
  rule: courseLagRule.schema.safeExtend({ source: z.object({ 'zh-CN': z.string(), en: z.string() }) }),
});

export type CourseLag = z.output<typeof courseLag>;

export const courseLagApi = defineApi({
  'GET /course-lag': {
    summary: text('各主题从出现到首次开班的天数', 'Days from the appearance of a topic to its first class'),
    access: { permission: 'needs-analysis.proposal.read' },
    response: courseLag,
  },
});
