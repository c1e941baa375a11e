import { defineApi, page, pageQuery, text } from '@peixun/plugin-api';
import { z } from 'zod';

/** Drafted, open for choices, closed for them, places published. */
export const menuState = z.enum(['draft', 'open', 'closed', 'published']);

export type MenuState = z.output<typeof menuState>;

export const menuInput = z.strictObject({
  title: z.string().trim().min(1).max(200),
  year: z.int().min(2000).max(2100),
  quarter: z.int().min(1).max(4),
  opensOn: z.iso.date(),
  closesOn: z.iso.date().describe('The last day for choices'),
});

export type MenuInput = z.output<typeof menuInput>;

export const menu = z.object({
  id: z.uuid(),
  title: z.string(),
  year: z.int(),
  quarter: z.int(),
  opensOn: z.iso.date(),
  closesOn: z.iso.date(),
  state: menuState,
  takesChoices: z.boolean().describe('Open, and today is one of its days'),
  items: z.int(),
  choosers: z.int().describe('People who have chosen, as far as the reader may see them'),
  publishedAt: z.iso.datetime().nullable(),
});

export type Menu = z.output<typeof menu>;

/** Least and most places of one unit with all below it. */
export const unitQuota = z.strictObject({
  unitId: z.uuid(),
  least: z.int().min(0).max(2000).default(0),
  most: z.int().min(0).max(2000).nullable().default(null),
});

export const menuItemInput = z.strictObject({
  title: z.string().trim().min(1).max(200),
  description: z.string().trim().max(2000).default(''),
  themeIds: z.array(z.uuid()).min(1).max(10),
  audienceIds: z.array(z.string().min(1).max(60)).min(1).max(20),
  least: z.int().min(1).max(2000).describe('With fewer people the class does not open'),
  most: z.int().min(1).max(2000),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  course: z
    .string()
    .trim()
    .max(200)
    .default('')
    .describe('Items of one course teach the same; its title unless told'),
  mayRepeat: z.boolean().default(false),
  requiresCourse: z.string().trim().max(200).nullable().default(null),
  unitMost: z.int().min(1).max(2000).nullable().default(null).describe('The most places of any one unit'),
  quotas: z.array(unitQuota).max(200).default([]),
  proposalId: z.uuid().nullable().default(null),
  orderIds: z.array(z.uuid()).max(50).default([]),
});

export type MenuItemInput = z.output<typeof menuItemInput>;

export const menuItem = menuItemInput.extend({
  id: z.uuid(),
  menuId: z.uuid(),
  themeNames: z.array(z.string()),
  audienceNames: z.array(z.string()),
  withdrawnReason: z.string().nullable().describe('Null: it is offered'),
});

export type MenuItem = z.output<typeof menuItem>;

/** How often an item was chosen, as far as the reader may see who chose. */
const demand = z.object({ itemId: z.uuid(), first: z.int(), all: z.int() });

const read = { permission: 'needs-analysis.menu.read' };
const write = { permission: 'needs-analysis.menu.write' };
const byId = z.object({ id: z.uuid() });

export const menusApi = defineApi({
  'GET /menus': {
    summary: text('季度菜单列表', 'List menus, newest first'),
    access: read,
    query: pageQuery.extend({ state: menuState.optional() }),
    response: page(menu),
  },
  'POST /menus': {
    summary: text('新建菜单', 'Draft a menu'),
    access: write,
    body: menuInput,
    response: byId,
  },
  'GET /menus/:id': {
    summary: text('查看菜单', 'Read a menu with its items and how often each was chosen'),
    access: read,
    params: byId,
    response: menu.extend({ offered: z.array(menuItem), demand: z.array(demand) }),
  },
  'PUT /menus/:id': {
    summary: text('修改菜单', 'Change a menu whose places are not published'),
    access: write,
    params: byId,
    body: menuInput,
  },
  'POST /menus/:id/opening': {
    summary: text('开放选课', 'Open a menu for choices'),
    access: write,
    params: byId,
  },
  'POST /menus/:id/closing': {
    summary: text('截止选课', 'Close a menu for choices'),
    access: write,
    params: byId,
  },
  'POST /menus/:id/items': {
    summary: text('新增菜单项', 'Put a class on a menu'),
    access: write,
    params: byId,
    body: menuItemInput,
    response: byId,
  },
  'PUT /menu-items/:id': {
    summary: text('修改菜单项', 'Change a class of a menu; who chose it is told'),
    access: write,
    params: byId,
    body: menuItemInput,
  },
  'DELETE /menu-items/:id': {
    summary: text('删除菜单项', 'Take a class off a menu that is a draft'),
    access: write,
    params: byId,
  },
  'POST /menu-items/:id/withdrawal': {
    summary: text('撤下菜单项', 'Withdraw a class of an open menu; who chose it is told'),
    access: write,
    params: byId,
    body: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
  },
});
