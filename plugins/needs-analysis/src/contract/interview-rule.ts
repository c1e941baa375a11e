import { defineRuleSet, text } from '@peixun/plugin-api';
import { z } from 'zod';

/** How interviews are to be held. */
export const interviewRules = defineRuleSet({
  id: 'needs-analysis/interviews',
  title: text('访谈的要求', 'How interviews are held'),
  schema: z.strictObject({
    leastFaceToFace: z
      .number()
      .min(0)
      .max(1)
      .describe('Of the interviews held in a quarter, at least this share is held face to face'),
  }),
  versions: [
    {
      effectiveFrom: '2023-01-01',
      source: text(
        '《某市干部教育培训规划中期评估报告》：“加强训前面对面深度访谈和行为观察（学员比例≥*%）”。原文的比例空缺，也未说明以全部学员还是以已开展的访谈计算；按已开展的访谈计算、默认 60% 是本软件的默认值，请按本县实际配置。',
        'Mid-term evaluation of a city’s training plan: more interviews face to face and observation before training (at least *% of the trainees). The number is blank, and it is open whether of all trainees or of the interviews held. That it is counted of the interviews held, and 60 %, are defaults of this software, to be set by the county.',
      ),
      values: { leastFaceToFace: 0.6 },
    },
  ],
});
