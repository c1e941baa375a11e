import { z } from 'zod';
import { text, defineApi } from '@peixun/plugin-api';

const byId = z.object({ id: z.uuid() });
const read = { permission: 'needs-analysis.questionnaire.read' };
const write = { permission: 'needs-analysis.questionnaire.write' };

/**
 * How the people of an audience are parted before the lot falls: by the kind of their unit, by township or
 * department, or not at all.
 */
export const sampleGrouping = z.enum(['none', 'unit-kind', 'top-unit']);

export type SampleGrouping = z.output<typeof sampleGrouping>;

export const sampledState = z.enum(['asked', 'reserve', 'replaced']);

export type SampledState = z.output<typeof sampledState>;

const group = {
  audienceId: z.string().min(1).max(60),
  group: z.string().min(1).max(60).describe('`all`, a kind of unit, or the id of a unit'),
};

export const sampleInput = z.strictObject({
  grouping: sampleGrouping,
  quotas: z
    .array(z.strictObject({ ...group, people: z.int().min(0).max(10_000) }))
    .min(1)
    .max(500),
  reserve: z
    .number()
    .min(0)
    .max(3)
    .default(0.5)
    .describe('People in reserve for each one who is asked, to stand in for those who stay silent'),
});

export type SampleInput = z.output<typeof sampleInput>;

/** How a sample was drawn. The same rule, seed and roster draw the same people. */
export const sampleRule = sampleInput.extend({ seed: z.int().min(0) });

export type SampleRule = z.output<typeof sampleRule>;

const stratum = z.object({
  ...group,
  groupName: z.string(),
  onRoster: z.int(),
  planned: z.int(),
  drawn: z.int().describe('Asked by now'),
  reserve: z.int().describe('Still in reserve'),
  replaced: z.int(),
  answered: z.int(),
});

export const sampleView = z.object({
  grouping: sampleGrouping,
  rule: sampleRule.nullable().describe('null: everybody is asked'),
  strata: z.array(stratum),
});

export const samplesApi = defineApi({
  'GET /questionnaires/:id/sample': {
    summary: text('抽样方案与进展', 'The sample: planned, drawn, answered'),
    access: read,
    params: byId,
    query: z.object({
      grouping: sampleGrouping
        .optional()
        .describe('How to part the roster where nothing is drawn yet; not at all unless told'),
    }),
    response: sampleView,
  },
  'PUT /questionnaires/:id/sample': {
    summary: text('抽取样本', 'Draw the sample of a draft; drawing again replaces it'),
    access: write,
    params: byId,
    body: sampleInput,
    response: sampleView,
  },
  'DELETE /questionnaires/:id/sample': {
    summary: text('取消抽样，发给全体', 'Ask everybody'),
    access: write,
    params: byId,
  },
  'POST /questionnaires/:id/replacements': {
    summary: text('用备选人员替换未答人员', 'Let people in reserve stand in for those who stay silent'),
    access: write,
    params: byId,
    response: z.object({ replaced: z.int() }),
  },
});
