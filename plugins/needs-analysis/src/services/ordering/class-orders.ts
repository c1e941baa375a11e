import { pageOf, readCursor } from '@peixun/plugin-api';
import { z } from 'zod';
import {
  needsAnalysisErrors as errors,
  type Order,
  type OrderInput,
  type OrderState,
} from '../../contract/index.ts';
import {
  answerOrder,
  deleteOrder,
  insertOrder,
  selectOrderById,
  selectOrders,
  updateOrder,
} from '../../database/class-orders.ts';
import type { NeedsContext, NeedsTransaction } from '../../parts.ts';
import { audienceNames, requireTheme, themesOf } from '../lookups.ts';

export async function listOrders(
  context: NeedsContext,
  {
    cursor,
    limit,
    ...filter
  }: { year?: number; quarter?: number; state?: OrderState; cursor?: string; limit: number },
) {
  const key = readCursor(cursor, z.tuple([z.int(), z.uuid()]));
  const after = key && ([key[0] === 1, key[1]] as const);
  const [rows, units, themes, audiences] = await Promise.all([
    context.read(db => selectOrders(db, filter, { after, limit: limit + 1 })),
    context.directory.units(),
    themesOf(context),
    audienceNames(context),
  ]);
  const { items, nextCursor } = pageOf(rows, limit, ({ byCounty, id }) => [Number(byCounty), id]);
  const nameOf = (all: readonly { id: string; name: string }[], id: string) =>
    all.find(candidate => candidate.id === id)?.name ?? '';
  return {
    items: items.map((row): Order => ({
      ...row,
      unitName: nameOf(units, row.unitId),
      themeName: nameOf(themes, row.themeId),
      audienceName: audiences.get(row.audienceId) ?? '',
      orderedAt: row.orderedAt.toISOString(),
    })),
    nextCursor,
  };
}

/** @throws `UNIT_NOT_FOUND`, `THEME_NOT_FOUND`, `AUDIENCE_NOT_FOUND`. */
export async function orderClass(context: NeedsContext, input: OrderInput): Promise<{ id: string }> {
  await check(context, input);
  const units = await context.directory.units();
  const root = units.find(({ parentId }) => parentId === null);
  const byCounty = root !== undefined && context.can('needs-analysis.order.write', root.id);
  return context.transaction(async tx => {
    const id = tx.newId();
    tx.write(insertOrder(tx.db, { id, orderedAt: tx.now(), byCounty }, input));
    tx.audit({ objectType: 'order', objectId: id });
    return { id };
  });
}

/** @throws `ORDER_NOT_FOUND`, `ORDER_ANSWERED`, and what ordering throws. */
export async function changeOrder(context: NeedsContext, id: string, input: OrderInput): Promise<void> {
  await check(context, input);
  await unanswered(context, id, async tx => {
    tx.write(updateOrder(tx.db, id, input));
  });
}

/** @throws `ORDER_NOT_FOUND`, `ORDER_ANSWERED`. */
export async function takeBackOrder(context: NeedsContext, id: string): Promise<void> {
  await unanswered(context, id, async tx => {
    tx.write(deleteOrder(tx.db, id));
  });
}

/** @throws `ORDER_NOT_FOUND`, `ORDER_ANSWERED`. */
export async function declineOrder(context: NeedsContext, id: string, reason: string): Promise<void> {
  await unanswered(context, id, async tx => {
    tx.write(answerOrder(tx.db, id, 'declined', reason));
  });
}

async function unanswered(
  context: NeedsContext,
  id: string,
  work: (tx: NeedsTransaction) => Promise<void>,
): Promise<void> {
  await context.transaction(async tx => {
    const order = await selectOrderById(tx.db, id).forUpdate().executeTakeFirst();
    if (order === undefined) throw errors.ORDER_NOT_FOUND({ id });
    if (order.state !== 'ordered') throw errors.ORDER_ANSWERED({ title: order.title });
    await work(tx);
    tx.audit({ objectType: 'order', objectId: id });
  });
}

async function check(context: NeedsContext, input: OrderInput): Promise<void> {
  const unit = await context.directory.unit(input.unitId);
  if (unit === undefined || !context.can('needs-analysis.order.write', input.unitId)) {
    throw errors.UNIT_NOT_FOUND({ id: input.unitId }, { path: ['unitId'] });
  }
  await requireTheme(context, input.themeId, ['themeId']);
  const names = await audienceNames(context);
  if (!names.has(input.audienceId)) {
    throw errors.AUDIENCE_NOT_FOUND({ id: input.audienceId }, { path: ['audienceId'] });
  }
}
