import { defineApi, fileResponse, page, pageQuery, text } from '@peixun/plugin-api';
import { z } from 'zod';
import { observationKind } from './observed-grades.ts';
import { rankingMethod } from './ranking-method.ts';
import { needSource, weightProblem, weightsBySource } from './source-weights.ts';

/** What a contribution to a score rests on, as it was when the ranking was computed. */
export const evidence = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('priority'),
    id: z.uuid(),
    title: z.string(),
    sourceDocument: z.string(),
    weight: z.number(),
  }),
  z.object({
    kind: z.literal('questionnaire'),
    id: z.uuid(),
    title: z.string(),
    respondents: z.int().min(5),
    mean: z.number().min(0).max(1).describe('How much of it they need: 0 nothing, 1 fully'),
    mentions: z.int().min(5).optional().describe('Texts that an analyst confirmed to be about the theme'),
  }),
  z.object({
    kind: z.literal('competency-gap'),
    id: z.uuid(),
    title: z.string().describe('The competency'),
    people: z.int().min(5).describe('How many were measured'),
    missing: z.number().min(0).max(1).describe('The part of the required level that is missing'),
  }),
  z.object({
    kind: z.literal('interview'),
    id: z.uuid().describe('The guide'),
    title: z.string(),
    people: z.int().min(5).describe('How many were asked about it'),
    mean: z.number().min(0).max(1).describe('How much of it they need: 0 nothing, 1 fully'),
  }),
  z.object({
    kind: z.literal('observation'),
    id: z.string(),
    observed: observationKind,
    title: z.string().describe('The name of the kind, as the county’s people know it'),
    of: z.enum(['people', 'units']),
    subjects: z.int().min(5).describe('How many people or units were seen'),
    mean: z.number().min(0).max(1).describe('How much of it they need by the rule set of grades'),
  }),
]);

export type Evidence = z.output<typeof evidence>;

const contributionObject = z.object({
  source: needSource,
  points: z.int(),
  part: z.number().min(0).describe('Of the strength of its source: the parts sum to it'),
  statements: z.number().describe('How many people or documents said it'),
  observedOn: z.iso.date(),
  freshness: z.number().describe('How much it still counts: 1 new, 0.5 after the half-life'),
  isStale: z.boolean(),
  evidence,
});

/** A part of a score. Points are hundredths: the parts of a score sum to it exactly. */
export interface Contribution extends z.output<typeof contributionObject> {}

export const contribution: z.ZodType<Contribution, Contribution> = contributionObject;

/** What one source says of one theme. */
export const sourceEstimate = z.object({
  source: needSource,
  statements: z.number(),
  counted: z.number().describe('How many statements they count as, now that they have faded'),
  said: z.number().describe('Of priorities the sum in tenths of their weights, of people the mean'),
  drawnTo: z.number().nullable().describe('The mean over all themes, to which few statements are drawn'),
  estimate: z.number(),
  strength: z.number().min(0).max(1).describe('A part of the strongest theme of the source'),
  deviation: z.number().describe('Standard error of the strength'),
});

export type SourceEstimate = z.output<typeof sourceEstimate>;

const points = z.int().min(0).max(10_000);

export const rankedNeed = z.object({
  themeId: z.uuid(),
  themeName: z.string(),
  rank: z.int().min(1).describe('Equal scores share a rank'),
  points: points.describe('The score in hundredths: 10,000 is the most'),
  low: points.describe('The true score is likely not below'),
  high: points.describe('The true score is likely not above'),
  stability: z
    .number()
    .min(0)
    .max(1)
    .describe('How often it is among the first when the weights are moved at random'),
  isStale: z.boolean().describe('Nobody confirmed any of its evidence for a quarter'),
  sources: z.array(sourceEstimate).readonly(),
  contributions: z.array(contribution).readonly(),
});

export type RankedNeed = z.output<typeof rankedNeed>;

/** Which version of a rule set was applied. */
const applied = z.object({
  effectiveFrom: z.iso.date(),
  source: z.object({ 'zh-CN': z.string(), en: z.string() }),
  origin: z.enum(['county', 'plugin']),
});

const rankingRunObject = z.object({
  id: z.uuid(),
  year: z.int(),
  quarter: z.int().min(1).max(4),
  asOf: z.iso.date().describe('The day to which evidence has faded: the last of the quarter, or earlier'),
  computedAt: z.iso.datetime(),
  computedBy: z.object({ accountId: z.string(), name: z.string().nullable() }),
  rule: applied,
  method: applied.extend({ values: rankingMethod.schema }),
  problems: z
    .array(weightProblem)
    .readonly()
    .describe('Weights that contradict themselves; they stop their audience'),
  audiences: z.array(
    z.object({
      audienceId: z.string().min(1).max(60),
      audienceName: z.string(),
      weights: weightsBySource,
      needs: z.int(),
      withoutEvidence: z
        .array(needSource)
        .describe('Sources that said nothing: their weight went to the others'),
    }),
  ),
});

export interface RankingRun extends z.output<typeof rankingRunObject> {}

export const rankingRun: z.ZodType<RankingRun, RankingRun> = rankingRunObject;

/** Whether a quarter's newest ranking still rests on what is known now. */
export const rankingStatus = z.object({
  state: z.enum(['missing', 'outdated', 'current']),
  run: rankingRun.nullable(),
  problems: z.array(weightProblem).readonly().describe('Of the weights as they are now'),
});

const place = rankedNeed.pick({ rank: true, points: true, low: true, high: true });
const themeIdentity = rankedNeed.pick({ themeId: true, themeName: true });

/** What became of a need from one ranking to another. */
export const needChange = themeIdentity.extend({
  movement: z.enum(['new', 'gone', 'risen', 'fallen', 'unmoved']),
  isClear: z.boolean().describe('The change is larger than the interval of the earlier score'),
  before: place.nullable(),
  after: place.nullable(),
  causes: z
    .array(
      z.object({
        source: needSource,
        byEvidence: z.int().describe('Points by what the source says'),
        byWeight: z.int().describe('Points by how much the source counts'),
      }),
    )
    .describe('They sum to the change of the score exactly'),
});

export type NeedChange = z.output<typeof needChange>;

/** A score of the next quarter, and how far such forecasts were off in the past. */
export const needForecast = z.object({
  method: z
    .enum(['usual-change', 'as-before', 'none'])
    .describe('as-before: "as last quarter" erred as little or less; none: too few quarters in a row'),
  points: points.nullable(),
  error: z.int().nullable().describe('Mean absolute error of this forecast over past quarters'),
  naiveError: z.int().nullable().describe('Mean absolute error of "as last quarter"'),
  quarters: z.int().describe('Quarters in a row that it rests on'),
});

export type NeedForecast = z.output<typeof needForecast>;

/** How a need moved over quarters. */
export const needTrend = themeIdentity.extend({
  places: z.array(place.nullable()).describe('One a quarter; null: not ranked'),
  forecast: needForecast,
});

export type NeedTrend = z.output<typeof needTrend>;

/** The newest ranking of each quarter, the oldest first. */
export const needTrends = z.object({
  quarters: z.array(rankingRunObject.pick({ id: true, year: true, quarter: true })),
  next: rankingRunObject.pick({ year: true, quarter: true }).nullable(),
  leastQuarters: z.int().describe('Quarters in a row from which on there is a forecast'),
  items: z.array(needTrend).describe('The strongest of the last quarter first'),
});

export const quarterQuery = z.object({
  year: z.coerce.number().int().min(2000).max(2100),
  quarter: z.coerce.number().int().min(1).max(4),
});

const read = { permission: 'needs-analysis.ranking.read' };
const byId = z.object({ id: z.uuid() });
const audienceId = z.string().min(1).max(60);

export const rankingsApi = defineApi({
  'GET /rankings': {
    summary: text('历次需求排序', 'List rankings, newest first'),
    access: read,
    query: pageQuery.extend({ year: z.coerce.number().int().optional() }),
    response: page(rankingRun),
  },
  'POST /rankings': {
    summary: text('计算一个季度的需求排序', 'Compute the ranking of a quarter'),
    access: { permission: 'needs-analysis.ranking.compute' },
    body: z.strictObject({ year: z.int().min(2000).max(2100), quarter: z.int().min(1).max(4) }),
    response: rankingRun,
  },
  'GET /ranking-status': {
    summary: text('本季度排序是否最新', 'Whether the ranking of a quarter is there and up to date'),
    access: read,
    query: quarterQuery,
    response: rankingStatus,
  },
  'GET /rankings/:id': {
    summary: text('查看一次排序', 'Read a ranking'),
    access: read,
    params: byId,
    response: rankingRun,
  },
  'GET /rankings/:id/needs': {
    summary: text('某类对象的需求及其依据', 'The needs of an audience, each with its evidence'),
    access: read,
    params: byId,
    query: z.object({ audienceId }),
    response: z.object({ items: z.array(rankedNeed) }),
  },
  'GET /rankings/:id/workbook': {
    summary: text('导出一次排序', 'A ranking as a spreadsheet'),
    access: read,
    params: byId,
    response: fileResponse('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  },
  'GET /ranking-comparison': {
    summary: text('比较两次排序', 'What changed from one ranking to another, and why'),
    access: read,
    query: z.object({ before: z.uuid(), after: z.uuid(), audienceId }),
    response: z.object({ before: rankingRun, after: rankingRun, items: z.array(needChange) }),
  },
  'GET /need-trends': {
    summary: text('各主题需求的走势与预测', 'How needs moved over quarters, and what comes next'),
    access: read,
    query: z.object({
      audienceId,
      quarters: z.coerce.number().int().min(2).max(20).default(8),
    }),
    response: needTrends,
  },
});
