import { defineApi, page, pageQuery, text } from '@peixun/plugin-api';
import { z } from 'zod';
import { measurementKind } from './measuring-rule.ts';

const personGapObject = z.object({
  competencyId: z.uuid(),
  name: z.string(),
  group: z.string(),
  required: z.number(),
  requiredWords: z.string().describe('What can be observed at the required level'),
  criticality: z.int().min(1).max(3),
  measured: z
    .number()
    .nullable()
    .describe('The weighted mean of the measurements; 0 is below the first level'),
  gap: z.number().min(0).nullable(),
  measurements: z.array(
    z.object({
      kind: measurementKind,
      level: z.int().min(0),
      measuredOn: z.iso.date(),
      share: z.number().min(0).max(1).describe('How much it counts'),
    }),
  ),
  themes: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('What can be learned to close it'),
});

/**
 * What a person’s post needs of a competency, and what was measured. Without any measurement there is no gap to tell:
 * `gap` is null, not 0.
 */
export interface PersonGap extends z.output<typeof personGapObject> {}

export const personGap: z.ZodType<PersonGap, PersonGap> = personGapObject;

/** How large a gap is, in words: 0 none, 1 small, 2 clear, 3 large. */
export const gapBand = z.int().min(0).max(3);

/**
 * One group and one competency. Who may not see single people is told the band alone, and that of five and more:
 * exact figures would tell of single people by subtraction.
 */
const gapCell = z.object({
  groupId: z.string(),
  competencyId: z.uuid(),
  people: z.int().nullable().describe('How many need it'),
  measured: z.int().nullable().describe('How many of them were measured'),
  below: z.int().nullable().describe('How many of those are below the required level'),
  meanGap: z.number().nullable().describe('In levels, of those measured'),
  band: gapBand.nullable().describe('Null: nobody measured, or too few to be shown'),
});

export const gapMap = z.object({
  groups: z.array(z.object({ id: z.string(), name: z.string() })),
  competencies: z.array(z.object({ id: z.uuid(), name: z.string(), group: z.string() })),
  cells: z.array(gapCell),
  opens: z.boolean().describe('Whether the reader may see the people behind a cell'),
  leniency: z
    .object({ people: z.int().min(5), levels: z.number() })
    .nullable()
    .describe('How far self-ratings are above the others, over people who have both'),
});

export type GapMap = z.output<typeof gapMap>;
export type GapCell = GapMap['cells'][number];

const groupQuery = z.object({
  modelId: z.uuid().optional(),
  unitId: z.uuid().optional().describe('Only people of this unit and below'),
  postId: z.uuid().optional(),
  audienceId: z.string().min(1).max(60).optional(),
});

const personOnly = { permission: 'needs-analysis.person-gap.read' };

export const competencyGapsApi = defineApi({
  'GET /competency-gaps': {
    summary: text('岗位差距热力图', 'Gaps by post, unit or audience'),
    access: { permission: 'needs-analysis.gap.read' },
    query: groupQuery.extend({ by: z.enum(['post', 'unit', 'audience']).default('post') }),
    response: gapMap,
  },
  'GET /gap-people': {
    summary: text('某项能力的人员差距', 'The people behind a cell, the largest gap first'),
    access: personOnly,
    query: pageQuery.extend({
      ...groupQuery.shape,
      competencyId: z.uuid(),
      alone: z.literal('true').optional().describe('The people of the unit itself, not of those below it'),
    }),
    response: page(
      z.object({
        personId: z.uuid(),
        name: z.string(),
        unitName: z.string(),
        postNames: z.array(z.string()),
        competencyName: z.string(),
        required: z.number(),
        measured: z.number().nullable(),
        gap: z.number().nullable(),
      }),
    ),
  },
  'GET /people/:id/gaps': {
    summary: text('一名干部的岗位差距', 'The gaps of one person'),
    access: personOnly,
    params: z.object({ id: z.uuid() }),
    response: z.object({
      person: z.object({
        id: z.uuid(),
        name: z.string(),
        unitName: z.string(),
        postNames: z.array(z.string()),
      }),
      items: z.array(personGap),
    }),
  },
  'GET /my-gaps': {
    summary: text('本人的岗位差距', 'The reader’s own gaps'),
    access: { permission: 'needs-analysis.self-rating.give' },
    response: z.object({ items: z.array(personGap) }),
  },
});
