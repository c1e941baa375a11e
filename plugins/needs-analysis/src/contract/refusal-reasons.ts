import { z } from 'zod';

const most = z.int();
const least = z.int();
const withItemId = z.uuid();

/** What stood against a place. Each says the number or the other class by which it did. */
export const refusalReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-opened'), least, wanted: z.int() }),
  z.object({ kind: z.literal('class-full'), most }),
  z.object({ kind: z.literal('unit-quota'), most, unitId: z.uuid() }),
  z.object({ kind: z.literal('places-a-person'), most }),
  z.object({ kind: z.literal('overlap'), withItemId }),
  z.object({ kind: z.literal('same-course'), withItemId }),
  z.object({ kind: z.literal('needed-elsewhere'), withItemId, least }),
  z.object({ kind: z.literal('better-elsewhere'), withItemId }),
  z.object({ kind: z.literal('stopped-early') }),
  z.object({ kind: z.literal('by-hand'), reason: z.string() }),
  z.object({ kind: z.literal('withdrawn') }),
  z.object({ kind: z.literal('audience') }),
  z.object({ kind: z.literal('repeat'), course: z.string(), endedOn: z.iso.date() }),
  z.object({ kind: z.literal('prerequisite'), course: z.string() }),
]);

export type RefusalReason = z.output<typeof refusalReason>;

/** A rule of the menu that cannot hold beside the others that are named with it. */
export const conflictRule = z.object({
  kind: z.enum([
    'class-most',
    'class-least',
    'unit-most',
    'unit-least',
    'overlap',
    'same-course',
    'places-a-person',
  ]),
  itemId: z.uuid().optional(),
  otherItemId: z.uuid().optional(),
  unitId: z.uuid().optional(),
  least: z.int().optional(),
  most: z.int().optional(),
  wanted: z
    .int()
    .optional()
    .describe('How many people who may attend chose it, of the unit where one is named'),
});

export type ConflictRule = z.output<typeof conflictRule>;
