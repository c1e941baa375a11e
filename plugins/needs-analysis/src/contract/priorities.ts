import { defineApi, fileResponse, page, pageQuery, text } from '@peixun/plugin-api';
import { z } from 'zod';
import { passageOfDocument } from './documents.ts';

/** What the organisation asks for this year (组织需求): a theme, and the passage of the document that says so. */
export const priorityInput = z.strictObject({
  unitId: z.uuid().describe('The unit that enters it'),
  themeId: z.uuid(),
  audienceId: z
    .string()
    .min(1)
    .max(60)
    .nullable()
    .default(null)
    .describe('Whom it concerns; null: every audience'),
  year: z.int().min(2000).max(2100),
  title: z.string().trim().min(1).max(200),
  sourceDocument: z.string().trim().min(1).max(200),
  sourcePassage: z.string().trim().max(2000).default(''),
  weight: z.int().min(1).max(10).default(5).describe('How much it counts among the priorities of its year'),
  passages: z
    .array(passageOfDocument)
    .max(20)
    .readonly()
    .default([])
    .describe('Where an uploaded document asks for it; they replace those it had'),
});

export type PriorityInput = z.output<typeof priorityInput>;

export const priority = priorityInput.extend({
  id: z.uuid(),
  themeName: z.string(),
  sourcePassage: z.string(),
  passages: z.array(passageOfDocument.extend({ documentTitle: z.string() })).readonly(),
  confirmedOn: z.iso.date().describe('The day on which its unit entered, changed or confirmed it'),
});

export type Priority = z.output<typeof priority>;

/** A priority in the overview of its theme. */
const organisationNeed = priority
  .pick({ id: true, title: true, sourceDocument: true, confirmedOn: true })
  .extend({
    weight: z.int(),
    unitName: z.string(),
    audienceName: z.string().nullable(),
    documentId: z.uuid().nullable().describe('The uploaded document that it comes from'),
    isStale: z.boolean().describe('Nobody confirmed it for as long as the rule set says'),
  })
  .strip();

/** A theme with what is asked for of it; the themes below it follow in the list. */
const organisationTheme = z.object({
  themeId: z.uuid(),
  themeName: z.string(),
  depth: z.int().min(0).describe('0 at the top of the tree'),
  weight: z.int().describe('The weights of its priorities and of those below it together'),
  priorities: z.array(organisationNeed).readonly(),
});

/** Who entered priorities of a year and what they are about, as far as the reader sees units. */
const priorityCoverage = z.object({
  themes: z.array(z.object({ themeId: z.uuid(), themeName: z.string(), count: z.int() })),
  units: z.array(z.object({ unitId: z.uuid(), unitName: z.string(), count: z.int() })),
  asked: z.int().describe('Departments and townships that the reader sees'),
  silentUnits: z
    .array(z.object({ unitId: z.uuid(), unitName: z.string() }))
    .describe('Departments and townships that entered none'),
});

const filter = {
  year: z.coerce.number().int().optional(),
  themeId: z.uuid().optional(),
  audienceId: z.string().min(1).max(60).optional(),
  unitId: z.uuid().optional(),
};

const write = { permission: 'needs-analysis.priority.write' };

export const prioritiesApi = defineApi({
  'GET /priorities': {
    summary: text('重点工作清单', 'List priorities'),
    access: { permission: 'needs-analysis.priority.read' },
    query: pageQuery.extend(filter),
    response: page(priority),
  },
  'GET /priorities/workbook': {
    summary: text('导出重点工作', 'Priorities as .xlsx, in the layout of their import'),
    access: { permission: 'needs-analysis.priority.read' },
    query: z.object(filter),
    response: fileResponse('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  },
  'GET /priority-coverage': {
    summary: text('重点工作填报情况', 'Which units entered priorities of a year, on which themes'),
    access: { permission: 'needs-analysis.priority.read' },
    query: z.object({ year: z.coerce.number().int().min(2000).max(2100) }),
    response: priorityCoverage,
  },
  'GET /organisation-needs': {
    summary: text('按主题查看重点工作', 'The priorities of a year by the tree of themes'),
    access: { permission: 'needs-analysis.priority.read' },
    query: z.object({ year: z.coerce.number().int().min(2000).max(2100) }),
    response: z.object({
      items: z.array(organisationTheme),
      stale: z.int().describe('Priorities that nobody confirmed for too long'),
    }),
  },
  'GET /priorities/:id': {
    summary: text('查看重点工作', 'Read a priority'),
    access: { permission: 'needs-analysis.priority.read' },
    params: z.object({ id: z.uuid() }),
    response: priority,
  },
  'POST /priorities': {
    summary: text('填报重点工作', 'Enter a priority'),
    access: write,
    body: priorityInput,
    response: priority,
  },
  'PUT /priorities/:id': {
    summary: text('修改重点工作', 'Change a priority'),
    access: write,
    params: z.object({ id: z.uuid() }),
    body: priorityInput,
    response: priority,
  },
  'POST /priorities/:id/passages': {
    summary: text('为重点工作补充原文', 'Add passages of documents to a priority'),
    access: write,
    params: z.object({ id: z.uuid() }),
    body: z.strictObject({ passages: z.array(passageOfDocument).min(1).max(20) }),
    response: priority,
  },
  'POST /priorities/removals': {
    summary: text('批量删除重点工作', 'Remove priorities'),
    access: write,
    body: z.strictObject({ ids: z.array(z.uuid()).min(1).max(200) }),
    response: z.object({ removed: z.int() }),
  },
});
