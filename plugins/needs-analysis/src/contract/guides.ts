import { defineApi, fileResponse, page, pageQuery, text } from '@peixun/plugin-api';
import { z } from 'zod';
import { evidence, needChange, rankedNeed } from './rankings.ts';
import { needSource, weightsBySource } from './source-weights.ts';

/** A need as the guide shows it. */
export const guideNeed = rankedNeed
  .pick({
    themeId: true,
    themeName: true,
    rank: true,
    points: true,
    low: true,
    high: true,
    stability: true,
    isStale: true,
  })
  .extend({
    movement: needChange.shape.movement
      .nullable()
      .describe('Since the quarter before; null: it had no ranking'),
    rankBefore: z.int().nullable(),
    reasons: z
      .array(z.object({ source: needSource, points: z.int(), evidence }))
      .describe('What gave the most points'),
  });

export type GuideNeed = z.output<typeof guideNeed>;

const guideContentObject = z.object({
  runId: z.uuid(),
  asOf: z.iso.date(),
  audiences: z.array(
    z.object({
      audienceId: z.string(),
      audienceName: z.string(),
      weights: weightsBySource,
      asked: z.int().nullable().describe('People who were asked by name; null: nobody'),
      answered: z.int().nullable().describe('null: fewer than five, which is not told'),
      needs: z.array(guideNeed),
      further: z.int().describe('Needs that are not shown'),
      gone: z.array(z.string()).describe('Themes of the quarter before that are no longer ranked'),
    }),
  ),
  stale: z.array(
    z.object({ unitName: z.string(), title: z.string(), themeName: z.string(), confirmedOn: z.iso.date() }),
  ),
  classes: z.array(
    z.object({
      proposalId: z.uuid(),
      title: z.string(),
      audienceName: z.string(),
      places: z.int(),
      state: z.enum(['submitted', 'accepted']),
      themes: z.array(z.string()),
    }),
  ),
});

/** What is known of a quarter: of a published guide, as it was then. */
export interface GuideContent extends z.output<typeof guideContentObject> {}

export const guideContent: z.ZodType<GuideContent, GuideContent> = guideContentObject;

const guideSummary = z.object({
  id: z.uuid(),
  year: z.int(),
  quarter: z.int(),
  version: z.int(),
  state: z.enum(['draft', 'published']),
  draftedAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
  publishedBy: z.string().nullable().describe('null: by the quarterly cycle'),
});

const guideObject = guideSummary.extend({ foreword: z.string(), content: guideContent });

/** The new capability needs of a quarter (季度需求指南). */
export interface Guide extends z.output<typeof guideObject> {}

export const guide: z.ZodType<Guide, Guide> = guideObject;

const read = { permission: 'needs-analysis.guide.read' };
const write = { permission: 'needs-analysis.guide.write' };
const byId = z.object({ id: z.uuid() });

export const guidesApi = defineApi({
  'GET /guides': {
    summary: text('季度需求指南', 'Quarterly guides, newest first'),
    access: read,
    query: pageQuery.extend({ year: z.coerce.number().int().optional() }),
    response: page(guideSummary),
  },
  'POST /guides': {
    summary: text('编制季度需求指南', 'Draft the guide of a quarter'),
    access: write,
    body: z.strictObject({ year: z.int().min(2000).max(2100), quarter: z.int().min(1).max(4) }),
    response: guide,
  },
  'GET /guides/:id': {
    summary: text('查看季度需求指南', 'Read a guide'),
    access: read,
    params: byId,
    response: guide,
  },
  'PUT /guides/:id': {
    summary: text('修改指南前言', 'Change the foreword of a draft'),
    access: write,
    params: byId,
    body: z.strictObject({ foreword: z.string().trim().max(4000) }),
    response: guide,
  },
  'POST /guides/:id/publication': {
    summary: text('发布季度需求指南', 'Publish a guide: its content stays as it is'),
    access: write,
    params: byId,
    response: guide,
  },
  'GET /guides/:id/file': {
    summary: text('下载季度需求指南', 'A guide as PDF or .docx'),
    access: read,
    params: byId,
    query: z.object({ format: z.enum(['pdf', 'docx']) }),
    response: fileResponse('application/pdf'),
  },
});
