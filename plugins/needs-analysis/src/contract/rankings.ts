import { defineApi, page, pageQuery, text } from '@peixun/plugin-api';
import { z } from 'zod';
import { needSource, weightsBySource } from './source-weights.ts';

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
  }),
  z.object({
    kind: z.literal('competency-gap'),
    id: z.uuid(),
    title: z.string().describe('The competency'),
    people: z.int().min(5).describe('How many were measured'),
    missing: z.number().min(0).max(1).describe('The part of the required level that is missing'),
  }),
]);

export type Evidence = z.output<typeof evidence>;

/** A part of a score. Points are hundredths: the parts of a score sum to it exactly. */
export const contribution = z.object({
  source: needSource,
  points: z.int(),
  evidence,
});

export type Contribution = z.output<typeof contribution>;

export const rankedNeed = z.object({
  themeId: z.uuid(),
  themeName: z.string(),
  rank: z.int().min(1).describe('Equal scores share a rank'),
  points: z.int().min(0).max(10_000).describe('The score in hundredths: 10,000 is the most'),
  contributions: z.array(contribution),
});

export type RankedNeed = z.output<typeof rankedNeed>;

export const rankingRun = z.object({
  id: z.uuid(),
  year: z.int(),
  quarter: z.int().min(1).max(4),
  computedAt: z.iso.datetime(),
  computedBy: z.object({ accountId: z.string(), name: z.string().nullable() }),
  rule: z.object({
    effectiveFrom: z.iso.date(),
    source: z.object({ 'zh-CN': z.string(), en: z.string() }),
    origin: z.enum(['county', 'plugin']),
  }),
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

export type RankingRun = z.output<typeof rankingRun>;

/** Whether a quarter's newest ranking still rests on what is known now. */
export const rankingStatus = z.object({
  state: z.enum(['missing', 'outdated', 'current']),
  run: rankingRun.nullable(),
});

export const quarterQuery = z.object({
  year: z.coerce.number().int().min(2000).max(2100),
  quarter: z.coerce.number().int().min(1).max(4),
});

const read = { permission: 'needs-analysis.ranking.read' };
const byId = z.object({ id: z.uuid() });

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
    query: z.object({ audienceId: z.string().min(1).max(60) }),
    response: z.object({ items: z.array(rankedNeed) }),
  },
});
