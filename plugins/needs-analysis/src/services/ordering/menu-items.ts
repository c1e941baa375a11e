import { text } from '@peixun/plugin-api';
import { needsAnalysisErrors as errors, type MenuItemInput } from '../../contract/index.ts';
import { putOrdersOnMenu } from '../../database/class-orders.ts';
import {
  deleteItem,
  insertItem,
  selectItem,
  updateItem,
  withdrawItem,
  type ItemRow,
} from '../../database/menus.ts';
import { sendingUnits } from '../../domain/allocation/sending-units.ts';
import type { NeedsContext } from '../../parts.ts';
import { requireAudiences, requireThemes } from '../lookups.ts';
import { choosersOf, inState } from './menus.ts';

/** @throws `MENU_NOT_FOUND`, `MENU_STATE`, and what a wrong item throws at its field. */
export async function offerItem(
  context: NeedsContext,
  menuId: string,
  input: MenuItemInput,
): Promise<{ id: string }> {
  await checkItem(context, input);
  return inState(context, menuId, ['draft', 'open'], async tx => {
    const id = tx.newId();
    tx.write(insertItem(tx.db, id, menuId, input));
    await putOrdersOnMenu(tx.db, [], input.orderIds);
    return { id };
  });
}

/**
 * Choices that were made stand. Who made them is told; what somebody may no longer choose is left out of the
 * computation with that as its reason.
 *
 * @throws `MENU_ITEM_NOT_FOUND`, `MENU_STATE`, and what a wrong item throws at its field.
 */
export async function changeItem(context: NeedsContext, id: string, input: MenuItemInput): Promise<void> {
  const item = await requireItem(context, id);
  await checkItem(context, input);
  const personIds = await choosersOf(context, { menuId: item.menuId, itemId: id });
  await inState(context, item.menuId, ['draft', 'open', 'closed'], async tx => {
    tx.write(updateItem(tx.db, id, input));
    await putOrdersOnMenu(tx.db, item.orderIds, input.orderIds);
    tx.notify({
      personIds,
      title: text(
        `您选的“${item.title}”有变化，请核对志愿`,
        `“${item.title}”, which you chose, has changed: check your choices`,
      ),
      link: '/needs-analysis/choices',
    });
  });
}

/** @throws `MENU_ITEM_NOT_FOUND`, `MENU_STATE` once the menu was open: it is withdrawn then. */
export async function removeItem(context: NeedsContext, id: string): Promise<void> {
  const item = await requireItem(context, id);
  await inState(context, item.menuId, ['draft'], async tx => {
    tx.write(deleteItem(tx.db, id));
    await putOrdersOnMenu(tx.db, item.orderIds, []);
  });
}

/** @throws `MENU_ITEM_NOT_FOUND`, `MENU_STATE`. */
export async function withdrawOffer(context: NeedsContext, id: string, reason: string): Promise<void> {
  const item = await requireItem(context, id);
  const personIds = await choosersOf(context, { menuId: item.menuId, itemId: id });
  await inState(context, item.menuId, ['open', 'closed'], async tx => {
    tx.write(withdrawItem(tx.db, id, reason));
    await putOrdersOnMenu(tx.db, item.orderIds, []);
    tx.notify({
      personIds,
      title: text(
        `您选的“${item.title}”已撤下：${reason}。其他志愿不变，可以补选`,
        `“${item.title}”, which you chose, was withdrawn: ${reason}. Your other choices stand; you may choose again`,
      ),
      link: '/needs-analysis/choices',
    });
  });
}

async function requireItem(context: NeedsContext, id: string): Promise<ItemRow> {
  const [item] = await context.read(db => selectItem(db).where('id', '=', id));
  if (item === undefined) throw errors.MENU_ITEM_NOT_FOUND({ id });
  return item;
}

async function checkItem(context: NeedsContext, input: MenuItemInput): Promise<void> {
  const { least, most, startsOn, endsOn, quotas } = input;
  if (least > most) throw errors.MENU_ITEM_LEAST_ABOVE_MOST({ least, most }, { path: ['least'] });
  if (endsOn < startsOn) {
    throw errors.MENU_DAYS_REVERSED({ start: startsOn, end: endsOn }, { path: ['endsOn'] });
  }
  await requireThemes(context, input.themeIds, ['themeIds']);
  await requireAudiences(context, input.audienceIds, ['audienceIds']);

  const units = await context.directory.units();
  const sending = sendingUnits(units);
  const seen = new Set<string>();
  for (const [at, quota] of quotas.entries()) {
    const path = ['quotas', at, 'unitId'];
    const unit = units.find(({ id }) => id === quota.unitId);
    if (unit === undefined) throw errors.UNIT_NOT_FOUND({ id: quota.unitId }, { path });
    if (seen.has(unit.id)) throw errors.MENU_ITEM_QUOTA_TWICE({ unit: unit.name }, { path });
    if (sending.get(unit.id) !== unit.id) throw errors.MENU_ITEM_QUOTA_UNIT({ unit: unit.name }, { path });
    seen.add(unit.id);
    const unitMost = quota.most ?? input.unitMost ?? most;
    if (quota.least > unitMost) {
      throw errors.MENU_ITEM_LEAST_ABOVE_MOST(
        { least: quota.least, most: unitMost },
        { path: ['quotas', at, 'least'] },
      );
    }
  }
  const sum = quotas.reduce((total, quota) => total + quota.least, 0);
  if (sum > most) throw errors.MENU_ITEM_QUOTAS_ABOVE_PLACES({ sum, most }, { path: ['quotas'] });
}
