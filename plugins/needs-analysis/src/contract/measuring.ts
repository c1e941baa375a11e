import { defineApi, page, pageQuery, text } from '@peixun/plugin-api';
import { z } from 'zod';
import { competency } from './competency-models.ts';
import { measurementKind } from './measuring-rule.ts';

export const roundState = z.enum(['open', 'closed']);

export type RoundState = z.output<typeof roundState>;

/** Whom a round measures, on which version, how, and until when. Empty lists mean everybody whose post is modelled. */
export const measuringRoundInput = z.strictObject({
  title: z.string().trim().min(1).max(100),
  versionId: z.uuid().describe('A published version of a competency model'),
  year: z.int().min(2000).max(2100),
  quarter: z.int().min(1).max(4),
  kinds: z.array(measurementKind).min(1).max(4),
  audienceIds: z.array(z.string().min(1).max(60)).max(50).default([]),
  postIds: z.array(z.uuid()).max(100).default([]),
  unitIds: z.array(z.uuid()).max(200).default([]).describe('With all units below them'),
  lastDay: z.iso.date().describe('The last day on which ratings and results count'),
});

export type MeasuringRoundInput = z.output<typeof measuringRoundInput>;

export const measuringRound = measuringRoundInput.extend({
  id: z.uuid(),
  state: roundState,
  modelTitle: z.string(),
  audienceIds: z.array(z.string()),
  postIds: z.array(z.uuid()),
  unitIds: z.array(z.uuid()),
});

export type MeasuringRound = z.output<typeof measuringRound>;

/** How far a round is, among the people whom the reader sees. */
const roundProgress = z.object({
  people: z.int(),
  measured: z.array(z.object({ kind: measurementKind, people: z.int() })),
});

/** A level from 0 (not yet the first) to the highest of the competency. */
const level = z.int().min(0).max(5);

const rating = z.strictObject({ competencyId: z.uuid(), level });

/** A competency as a person is rated on it. */
const ratedCompetency = competency
  .pick({ id: true, name: true, group: true, description: true, levels: true })
  .extend({ description: z.string(), group: z.string() });

/** A person and what has been rated of them; a competency that their post does not need is not listed. */
const ratedPerson = z.object({
  personId: z.uuid(),
  name: z.string(),
  unitName: z.string(),
  ratings: z.array(z.object({ competencyId: z.uuid(), level: level.nullable() })),
});

export type RatedPerson = z.output<typeof ratedPerson>;

const selfRating = z.object({
  roundId: z.uuid(),
  title: z.string(),
  lastDay: z.iso.date(),
  rated: z.int(),
  toRate: z.int(),
});

const read = { permission: 'needs-analysis.competency.read' };
const write = { permission: 'needs-analysis.competency.write' };
const superior = { permission: 'needs-analysis.superior-rating.give' };
const self = { permission: 'needs-analysis.self-rating.give' };
const byId = z.object({ id: z.uuid() });

export const measuringApi = defineApi({
  'GET /measuring-rounds': {
    summary: text('测评轮次', 'List measuring rounds, newest first'),
    access: read,
    query: pageQuery.extend({ state: roundState.optional() }),
    response: page(measuringRound),
  },
  'POST /measuring-rounds': {
    summary: text('发起测评', 'Open a measuring round'),
    access: write,
    body: measuringRoundInput,
    response: measuringRound,
  },
  'GET /measuring-rounds/:id': {
    summary: text('查看测评轮次', 'Read a measuring round and how far it is'),
    access: read,
    params: byId,
    response: measuringRound.extend({ progress: roundProgress }),
  },
  'PUT /measuring-rounds/:id/last-day': {
    summary: text('改变截止日期', 'Change the last day of an open round'),
    access: write,
    params: byId,
    body: z.strictObject({ lastDay: z.iso.date() }),
    response: measuringRound,
  },
  'POST /measuring-rounds/:id/closing': {
    summary: text('结束测评', 'Close a measuring round'),
    access: write,
    params: byId,
    response: measuringRound,
  },
  'GET /superior-ratings': {
    summary: text('待上级评价的测评', 'Open rounds in which the reader rates people of their unit'),
    access: superior,
    response: z.object({
      items: z.array(
        z.object({
          roundId: z.uuid(),
          title: z.string(),
          lastDay: z.iso.date(),
          rated: z.int(),
          people: z.int(),
        }),
      ),
    }),
  },
  'GET /superior-ratings/:id': {
    summary: text('上级评价表', 'The people of one post whom the reader rates in a round'),
    access: superior,
    params: byId,
    query: z.object({ postId: z.uuid().optional(), unitId: z.uuid().optional() }),
    response: z.object({
      round: measuringRound,
      posts: z.array(z.object({ id: z.uuid(), name: z.string(), people: z.int() })),
      competencies: z.array(ratedCompetency),
      people: z.array(ratedPerson),
    }),
  },
  'PUT /superior-ratings/:id': {
    summary: text('提交上级评价', 'Rate people as their superior; later ratings replace earlier ones'),
    access: superior,
    params: byId,
    body: z.strictObject({
      ratings: z
        .array(rating.extend({ personId: z.uuid() }))
        .min(1)
        .max(2000),
    }),
    response: z.object({ recorded: z.int() }),
  },
  'GET /self-ratings': {
    summary: text('待本人自评的测评', 'Open rounds in which the reader rates themselves'),
    access: self,
    response: z.object({ items: z.array(selfRating) }),
  },
  'GET /self-ratings/:id': {
    summary: text('自评表', 'What the reader rates of themselves in a round'),
    access: self,
    params: byId,
    response: selfRating.extend({
      competencies: z.array(ratedCompetency),
      ratings: z.array(rating),
    }),
  },
  'PUT /self-ratings/:id': {
    summary: text('提交自评', 'Rate oneself; until the last day a later rating replaces an earlier one'),
    access: self,
    params: byId,
    body: z.strictObject({ ratings: z.array(rating).min(1).max(100) }),
    response: z.object({ recorded: z.int() }),
  },
});
