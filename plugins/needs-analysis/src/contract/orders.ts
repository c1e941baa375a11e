import { defineApi, page, pageQuery, text } from '@peixun/plugin-api';
import { z } from 'zod';

export const orderState = z.enum(['ordered', 'on-menu', 'declined']);

export type OrderState = z.output<typeof orderState>;

export const orderInput = z.strictObject({
  unitId: z.uuid(),
  year: z.int().min(2000).max(2100),
  quarter: z.int().min(1).max(4),
  themeId: z.uuid(),
  audienceId: z.string().min(1).max(60),
  title: z.string().trim().min(1).max(200),
  places: z.int().min(1).max(2000),
  reason: z.string().trim().min(1).max(2000),
});

export type OrderInput = z.output<typeof orderInput>;

/** A class that a department wishes on the menu of a quarter. */
export const order = orderInput.extend({
  id: z.uuid(),
  unitName: z.string(),
  themeName: z.string(),
  audienceName: z.string(),
  byCounty: z.boolean().describe('Ordered for the whole county: it stands before the orders of units'),
  state: orderState,
  answer: z.string().describe('Why it was declined'),
  orderedAt: z.iso.datetime(),
});

export type Order = z.output<typeof order>;

const read = { permission: 'needs-analysis.order.read' };
const write = { permission: 'needs-analysis.order.write' };
const byId = z.object({ id: z.uuid() });

export const ordersApi = defineApi({
  'GET /orders': {
    summary: text('部门点单', 'List orders: those for the whole county first'),
    access: read,
    query: pageQuery.extend({
      year: z.coerce.number().int().optional(),
      quarter: z.coerce.number().int().min(1).max(4).optional(),
      state: orderState.optional(),
    }),
    response: page(order),
  },
  'POST /orders': {
    summary: text('点单', 'Order a class'),
    access: write,
    body: orderInput,
    response: z.object({ id: z.uuid() }),
  },
  'PUT /orders/:id': {
    summary: text('修改点单', 'Change an order that has no answer'),
    access: write,
    params: byId,
    body: orderInput,
  },
  'DELETE /orders/:id': {
    summary: text('撤回点单', 'Take back an order that has no answer'),
    access: write,
    params: byId,
  },
  'POST /orders/:id/refusal': {
    summary: text('不列入菜单', 'Decline an order, with a reason'),
    access: { permission: 'needs-analysis.menu.write' },
    params: byId,
    body: z.strictObject({ reason: z.string().trim().min(1).max(2000) }),
  },
});
