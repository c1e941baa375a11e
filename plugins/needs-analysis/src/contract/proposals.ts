import { defineApi, page, pageQuery, text } from '@peixun/plugin-api';
import { z } from 'zod';

export const proposalState = z.enum(['draft', 'submitted', 'accepted', 'declined']);

export type ProposalState = z.output<typeof proposalState>;

export const proposalInput = z.strictObject({
  runId: z.uuid().describe('The ranking that it rests on'),
  audienceIds: z
    .array(z.string().min(1).max(60))
    .min(1)
    .max(20)
    .refine(ids => new Set(ids).size === ids.length, { message: 'names an audience twice' }),
  themeIds: z.array(z.uuid()).min(1).max(10).describe('Needs of at least one of them in that ranking'),
  title: z.string().trim().min(1).max(200),
  places: z.int().min(1).max(2000),
  expected: z
    .int()
    .min(1)
    .max(100_000)
    .nullable()
    .default(null)
    .describe('People who are expected to take part'),
  reasons: z.string().trim().min(1).max(4000),
});

export type ProposalInput = z.output<typeof proposalInput>;

/** A need of one of the audiences, as it stood in the ranking when the class was proposed. */
const proposedNeed = z.object({
  audienceId: z.string().min(1).max(60),
  themeId: z.uuid(),
  themeName: z.string(),
  rank: z.int(),
  points: z.int(),
});

export const proposal = z.object({
  id: z.uuid(),
  runId: z.uuid(),
  audiences: z.array(z.object({ id: z.string().min(1).max(60), name: z.string() })),
  title: z.string(),
  places: z.int(),
  expected: z.int().nullable(),
  reasons: z.string(),
  state: proposalState,
  themes: z.array(z.object({ id: z.uuid(), name: z.string() })),
  needs: z.array(proposedNeed),
  proposedAt: z.iso.datetime(),
  proposedBy: z.string().nullable().describe('The name of who proposed it, where a person did'),
  decision: z.object({ at: z.iso.datetime(), comment: z.string() }).nullable(),
  deliveredOn: z.iso.date().nullable().describe('The first day of the class that was held'),
});

export type Proposal = z.output<typeof proposal>;

/** Who could teach it, and why; absent where the county has no provider of teachers. */
const suggestedTeachers = z.array(
  z.object({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(['full-time', 'part-time']),
    reasons: z.array(z.object({ 'zh-CN': z.string(), en: z.string() })),
  }),
);

const read = { permission: 'needs-analysis.proposal.read' };
const write = { permission: 'needs-analysis.proposal.write' };
const decide = { permission: 'needs-analysis.proposal.decide' };
const byId = z.object({ id: z.uuid() });

export const proposalsApi = defineApi({
  'GET /proposals': {
    summary: text('班次建议列表', 'List class proposals'),
    access: read,
    query: pageQuery.extend({ state: proposalState.optional() }),
    response: page(proposal),
  },
  'GET /proposals/:id': {
    summary: text('查看班次建议', 'Read a class proposal'),
    access: read,
    params: byId,
    response: proposal.extend({ suggestedTeachers: suggestedTeachers.optional() }),
  },
  'POST /proposals': {
    summary: text('由需求提出班次建议', 'Propose a class from needs'),
    access: write,
    body: proposalInput,
    response: proposal,
  },
  'PUT /proposals/:id': {
    summary: text('修改草稿', 'Change a draft'),
    access: write,
    params: byId,
    body: proposalInput,
    response: proposal,
  },
  'POST /proposals/:id/submission': {
    summary: text('提交班次建议', 'Submit a class proposal'),
    access: write,
    params: byId,
    response: proposal,
  },
  'POST /proposals/:id/decision': {
    summary: text('采纳或退回班次建议', 'Accept or decline a class proposal'),
    access: decide,
    params: byId,
    body: z.strictObject({
      outcome: z.enum(['accepted', 'declined']),
      comment: z.string().trim().max(2000).default('').describe('A declined proposal needs one'),
    }),
    response: proposal,
  },
  'PUT /proposals/:id/delivery': {
    summary: text('登记开班日期', 'Enter the day on which an accepted class began'),
    access: write,
    params: byId,
    body: z.strictObject({
      deliveredOn: z.iso.date().nullable().describe('null: it was not held after all'),
    }),
    response: proposal,
  },
});
