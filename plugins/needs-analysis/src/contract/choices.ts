import { defineApi, page, pageQuery, text } from '@peixun/plugin-api';
import { z } from 'zod';
import { refusalReason } from './refusal-reasons.ts';
import { menu, menuItem } from './menus.ts';

/** Why somebody cannot choose an item. */
export const ineligibility = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('withdrawn') }),
  z.object({ kind: z.literal('audience') }),
  z.object({ kind: z.literal('repeat'), course: z.string(), endedOn: z.iso.date() }),
  z.object({ kind: z.literal('prerequisite'), course: z.string() }),
]);

export type Ineligibility = z.output<typeof ineligibility>;

/** What became of a choice when places were published. */
export const choiceResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('given'), origin: z.enum(['computed', 'by-hand', 'moved-up']) }),
  z.object({ kind: z.literal('withdrawn') }),
  z.object({
    kind: z.literal('refused'),
    reasons: z.array(refusalReason).min(1),
    waiting: z.int().nullable().describe('The place on the waiting list'),
  }),
]);

export type ChoiceResult = z.output<typeof choiceResult>;

/** An item as one person sees it. */
export const ownItem = menuItem
  .pick({
    id: true,
    title: true,
    description: true,
    themeNames: true,
    least: true,
    most: true,
    startsOn: true,
    endsOn: true,
    withdrawnReason: true,
  })
  .extend({
    need: z
      .int()
      .min(0)
      .max(100)
      .nullable()
      .describe('How much the person needs it; null where nothing is known'),
    rank: z.int().min(1).nullable().describe('Null: not chosen'),
    chosenBy: z.enum(['self', 'unit']).nullable(),
    stage: z.enum(['ahead', 'under-way', 'over']).describe('Of the class, today'),
    obstacle: ineligibility.nullable(),
    result: choiceResult.nullable(),
  });

export type OwnItem = z.output<typeof ownItem>;

export const ownMenu = menu
  .pick({ id: true, title: true, closesOn: true, state: true, takesChoices: true })
  .extend({
    mostChoices: z.int().min(1),
    items: z.array(ownItem),
  });

export type OwnMenu = z.output<typeof ownMenu>;

/** A person of a unit, and what they have chosen. */
const chooser = z.object({
  personId: z.uuid(),
  name: z.string(),
  unitName: z.string(),
  audienceName: z.string(),
  choices: z.array(z.object({ itemId: z.uuid(), rank: z.int(), chosenBy: z.enum(['self', 'unit']) })),
  eligible: z.array(z.uuid()).describe('Items that they may choose'),
});

export type Chooser = z.output<typeof chooser>;

const own = { permission: 'needs-analysis.choice.make' };
const read = { permission: 'needs-analysis.choice.read' };
const write = { permission: 'needs-analysis.choice.write' };
const byId = z.object({ id: z.uuid() });
const ofPeople = z.strictObject({ itemId: z.uuid(), personIds: z.array(z.uuid()).min(1).max(200) });

export const choicesApi = defineApi({
  'GET /my-menus': {
    summary: text('我的选课', 'Menus that I can choose from, and what became of my choices'),
    access: own,
    response: z.object({ items: z.array(ownMenu) }),
  },
  'PUT /my-menus/:id/choices': {
    summary: text('提交我的志愿', 'Set my choices of a menu, the most wanted first'),
    access: own,
    params: byId,
    body: z.strictObject({ itemIds: z.array(z.uuid()).max(10) }),
  },
  'POST /my-menus/:id/withdrawal': {
    summary: text('放弃名额', 'Give back a place'),
    access: own,
    params: byId,
    body: z.strictObject({ itemId: z.uuid() }),
  },
  'GET /menus/:id/choosers': {
    summary: text('本单位人员的志愿', 'People of my units and what they chose'),
    access: read,
    params: byId,
    query: pageQuery.extend({ unitId: z.uuid().optional(), name: z.string().max(60).optional() }),
    response: page(chooser),
  },
  'POST /menus/:id/unit-choices': {
    summary: text('代为选课', 'Choose an item for people of my units, after what they chose before'),
    access: write,
    params: byId,
    body: ofPeople,
    response: z.object({
      added: z.int(),
      skipped: z.array(
        z.object({
          personId: z.uuid(),
          name: z.string(),
          reason: z.union([
            ineligibility,
            z.object({ kind: z.literal('chosen') }),
            z.object({ kind: z.literal('full') }),
          ]),
        }),
      ),
    }),
  },
  'POST /menus/:id/unit-choices/removals': {
    summary: text('取消代选', 'Take back what was chosen for people of my units'),
    access: write,
    params: byId,
    body: ofPeople,
    response: z.object({ removed: z.int() }),
  },
});
