import { defineRuleSet, text } from '@peixun/plugin-api';
import { z } from 'zod';

/** The three sources of a need: organisation (组织), post (岗位), personal (个人). */
export const needSource = z.enum(['organisation', 'post', 'personal']);

export type NeedSource = z.output<typeof needSource>;

/** How much each source counts; only the proportion matters. */
export const weightsBySource = z
  .strictObject({
    organisation: z.number().min(0).max(100),
    post: z.number().min(0).max(100),
    personal: z.number().min(0).max(100),
  })
  .refine(weights => weights.organisation + weights.post + weights.personal > 0, {
    message: 'at least one source must count',
  });

export type WeightsBySource = z.output<typeof weightsBySource>;

/** Weights as a county states them for an audience: what contradicts itself stops that audience alone. */
const statedWeights = z.strictObject({
  organisation: z.number().max(100),
  post: z.number().max(100),
  personal: z.number().max(100),
});

/** What is wrong with the weights that the county's rule set states for an audience. */
export const weightProblem = z.object({
  audienceName: z.string(),
  problem: z.enum(['negative', 'nothing-counts', 'unknown-audience']),
});

export type WeightProblem = z.output<typeof weightProblem>;

export const sourceWeights = defineRuleSet({
  id: 'needs-analysis/source-weights',
  title: text('三类需求的权重', 'Weights of the three sources'),
  schema: z.strictObject({
    standard: weightsBySource,
    audiences: z
      .record(z.string(), statedWeights)
      .default({})
      .describe('By the name of the audience; one that is not here uses `standard`. Not below 0, not all 0'),
  }),
  versions: [
    {
      effectiveFrom: '2023-01-01',
      source: text(
        '某市《干部教育培训规划（2023-2027年）》中期评估报告，四（三）：“以组织需求为根本、岗位需求为依据、个人发展为补充，三者在不同对象群体中各有侧重”。原文比例留空，此处数字为本软件的默认值，请按本县实际配置。',
        'A city’s mid-term evaluation of the 2023-2027 training plan, part 4 (3): organisation is the root, post the basis, personal the supplement, differing by audience. The document leaves the proportions blank: these numbers are defaults of this software, to be set by the county.',
      ),
      values: {
        standard: { organisation: 50, post: 30, personal: 20 },
        audiences: {},
      },
    },
  ],
});
