import { importApi } from '@peixun/spreadsheet';
import { defineApi, page, pageQuery, text } from '@peixun/plugin-api';
import { z } from 'zod';
import { observationKind } from './observed-grades.ts';

/** What others saw of somebody's work, or of a unit's, about a theme. */
export const observationInput = z.strictObject({
  kind: observationKind,
  unitId: z.uuid().describe('The unit that it is about, or the unit of the person'),
  personId: z.uuid().nullable().default(null).describe('Null: it is about the unit'),
  themeId: z.uuid(),
  grade: z.string().min(1).max(31).describe('An id of the rule set of grades'),
  observedOn: z.iso.date(),
  note: z.string().trim().max(2000).default('').describe('What was seen'),
});

export type ObservationInput = z.output<typeof observationInput>;

export const observation = z.object({
  id: z.uuid(),
  kind: observationKind,
  unitId: z.uuid(),
  unitName: z.string(),
  personId: z.uuid().nullable(),
  personName: z.string().nullable(),
  themeId: z.uuid(),
  themeName: z.string(),
  grade: z.string(),
  observedOn: z.iso.date(),
  note: z.string(),
});

export type Observation = z.output<typeof observation>;

const gradeChoice = z.object({
  id: z.string(),
  title: z.object({ 'zh-CN': z.string(), en: z.string() }),
  need: z.number(),
});

const read = { permission: 'needs-analysis.observation.read' };
const write = { permission: 'needs-analysis.observation.write' };

export const observationsApi = defineApi({
  'GET /observations': {
    summary: text('考核评价与观察', 'List observations, newest first'),
    access: read,
    query: pageQuery.extend({
      kind: observationKind.optional(),
      unitId: z.uuid().optional(),
      themeId: z.uuid().optional(),
    }),
    response: page(observation),
  },
  'GET /observed-grades': {
    summary: text('各类评价的等次', 'The grades of each kind, and what they say of needs'),
    access: read,
    response: z.object({
      items: z.array(z.object({ kind: observationKind, grades: z.array(gradeChoice) })),
      source: z.object({ 'zh-CN': z.string(), en: z.string() }),
    }),
  },
  'POST /observations': {
    summary: text('登记一条观察', 'Record an observation'),
    access: write,
    body: observationInput,
    response: observation,
  },
  'POST /observations/removals': {
    summary: text('批量删除观察', 'Remove observations'),
    access: write,
    body: z.strictObject({ ids: z.array(z.uuid()).min(1).max(200) }),
    response: z.object({ removed: z.int() }),
  },
});

export const observationImportsApi = importApi('/observation-imports', {
  permission: 'needs-analysis.observation.write',
});
