import { text } from '@peixun/plugin-api';
import { needsAnalysisErrors as errors, placesAllocated } from '../../contract/index.ts';
import { selectNewestAllocation } from '../../database/allocation-runs.ts';
import { selectChoices } from '../../database/choices.ts';
import { selectMenuById, updateMenuState } from '../../database/menus.ts';
import {
  deleteRefusal,
  insertPlaces,
  selectPlaces,
  selectRefusals,
  selectWithdrawn,
  updateRefusal,
  type RefusalRow,
} from '../../database/places.ts';
import { placesLeft } from '../../domain/allocation/finish-places.ts';
import { refusals } from '../../domain/allocation/refusals.ts';
import type { NeedsContext } from '../../parts.ts';
import { inState } from '../ordering/menus.ts';
import { prepareAllocation, stillStand } from './prepare-allocation.ts';

const link = '/needs-analysis/choices';

/**
 * Publishes the places: who has one and who has none is told, and why is read there.
 *
 * @throws `MENU_NOT_FOUND`, `MENU_STATE`, `ALLOCATION_RUNNING`, `ALLOCATION_MISSING`.
 */
export async function publishPlaces(context: NeedsContext, menuId: string): Promise<void> {
  await inState(context, menuId, ['open', 'closed'], async (tx, menu) => {
    const run = await selectNewestAllocation(tx.db, menuId).executeTakeFirst();
    if (run?.state === 'computing') throw errors.ALLOCATION_RUNNING({ title: menu.title });
    if (!run?.outcome || !('placed' in run.outcome)) throw errors.ALLOCATION_MISSING({ title: menu.title });
    tx.write(updateMenuState(tx.db, menuId, 'published', tx.now()));
    const places = await selectPlaces(tx.db, menuId).execute();
    const choices = await selectChoices(tx.db, { menuId }).execute();
    const choosers = [...new Set(choices.map(({ personId }) => personId))];
    const placed = new Set(places.map(({ personId }) => personId));
    tx.notify({
      personIds: [...placed],
      title: text(`“${menu.title}”：您已获得名额`, `“${menu.title}”: you have a place`),
      link,
    });
    tx.notify({
      personIds: choosers.filter(id => !placed.has(id)),
      title: text(
        `“${menu.title}”：您暂未获得名额，请看原因`,
        `“${menu.title}”: you have no place yet; see why`,
      ),
      link,
    });
    tx.publish(placesAllocated, {
      menuId,
      year: menu.year,
      quarter: menu.quarter,
      itemIds: [...new Set(places.map(({ itemId }) => itemId))],
    });
  });
}

/**
 * Gives places of a published menu that fell free to who waits for them, in the order in which places are given.
 * Who gave a place back does not wait for it any more, and a class that did not open stays closed.
 */
export async function moveUpWaiting(context: NeedsContext, menuId: string): Promise<void> {
  const [menu] = await context.read(db => selectMenuById(db, menuId));
  if (menu?.state !== 'published') return;
  const [prepared, withdrawn, refused] = await Promise.all([
    prepareAllocation(context, menu),
    context.read(db => selectWithdrawn(db, menuId)),
    context.read(db => selectRefusals(db, menuId)),
  ]);
  const { problem, people, places } = prepared;
  const opened = new Set([...places, ...withdrawn].map(({ itemId }) => itemId));
  const gone = new Set(withdrawn.map(({ personId, itemId }) => `${personId} ${itemId}`));
  const standing = {
    ...problem,
    // It has opened: from now on it needs no least number.
    items: problem.items.map(item => (opened.has(item.id) ? { ...item, least: 1 } : item)),
    wishes: problem.wishes.filter(({ personId, itemId }) => !gone.has(`${personId} ${itemId}`)),
  };
  const given = places.filter(({ origin }) => origin !== 'by-hand');
  const moved = placesLeft(standing, given);
  const stillRefused = new Map(
    refusals(standing, [...given, ...moved]).map(refusal => [
      `${refusal.personId} ${refusal.itemId}`,
      refusal,
    ]),
  );
  const titles = new Map(prepared.items.map(({ id, title }) => [id, title]));
  const isDone = await inState(context, menuId, ['published'], async tx => {
    if (!(await stillStand(tx, menuId, places))) return false;
    await insertPlaces(
      tx.db,
      moved.map(({ personId, itemId, rank }) => ({
        ...{ menuId, personId, itemId, rank },
        unitId: people.get(personId)?.unitId ?? '',
        origin: 'moved-up' as const,
        isUntrained: prepared.isUntrained(personId),
      })),
    );
    for (const { personId, itemId } of moved) {
      tx.write(deleteRefusal(tx.db, { menuId, personId, itemId }));
      tx.audit({ objectType: 'menu-item', objectId: itemId, details: { movedUp: personId } });
      tx.notify({
        personIds: [personId],
        title: text(`“${titles.get(itemId)}”候补成功`, `“${titles.get(itemId)}”: you moved up to a place`),
        link,
      });
    }
    for (const row of refused) {
      const now = stillRefused.get(`${row.personId} ${row.itemId}`);
      if (now && !isSame(row, now)) {
        tx.write(updateRefusal(tx.db, { ...row, reasons: [...now.reasons], waiting: now.waiting }));
      }
    }
    return true;
  });
  // Somebody changed places meanwhile: what is free now is another question.
  if (!isDone) await moveUpWaiting(context, menuId);
}

function isSame(row: RefusalRow, now: Pick<RefusalRow, 'reasons' | 'waiting'>): boolean {
  return row.waiting === now.waiting && JSON.stringify(row.reasons) === JSON.stringify(now.reasons);
}
