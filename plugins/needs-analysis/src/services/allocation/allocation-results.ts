import { pageOf, readCursor } from '@peixun/plugin-api';
import { z } from 'zod';
import { needsAnalysisErrors as errors, type Place, type Refusal } from '../../contract/index.ts';
import { selectNewestAllocation } from '../../database/allocation-runs.ts';
import { selectChoices } from '../../database/choices.ts';
import { selectItems, selectMenuById } from '../../database/menus.ts';
import { selectPlaces, selectRefusals, type PlaceRow } from '../../database/places.ts';
import { sendingUnits } from '../../domain/allocation/sending-units.ts';
import type { NeedsContext } from '../../parts.ts';
import { shownRun } from './compute-allocation.ts';
import { allocationMark } from './prepare-allocation.ts';
import { peopleNames } from '../people.ts';

const rowKey = z.tuple([z.uuid(), z.uuid()]);

/**
 * The newest computation, by class and by unit. Before places are published only who computes them sees them.
 *
 * @throws `MENU_NOT_FOUND`.
 */
export async function readAllocation(context: NeedsContext, menuId: string) {
  const [{ isSeen }, [row], items, choices, places, refused, units] = await Promise.all([
    placesOf(context, menuId),
    context.read(db => selectNewestAllocation(db, menuId)),
    context.read(db => selectItems(db, menuId)),
    context.read(db => selectChoices(db, { menuId })),
    context.read(db => selectPlaces(db, menuId)),
    context.read(db => selectRefusals(db, menuId)),
    context.directory.units(),
  ]);
  if (!isSeen) return { run: null, isOutdated: false, items: [], units: [] };
  const isOutdated =
    row?.state === 'done' &&
    context.can('needs-analysis.allocation.compute') &&
    row.mark !== (await allocationMark(context, menuId));
  const sending = sendingUnits(units);
  const byUnit = Map.groupBy(choices, ({ unitId }) => sending.get(unitId) ?? unitId);
  const placesByUnit = Map.groupBy(places, ({ unitId }) => sending.get(unitId) ?? unitId);
  return {
    run: row ? shownRun(row) : null,
    isOutdated,
    items: items.map(({ id, title, least, most }) => {
      const given = places.filter(({ itemId }) => itemId === id);
      const wanted = choices.filter(({ itemId }) => itemId === id);
      return {
        ...{ itemId: id, title, least, most },
        wanted: wanted.length,
        first: wanted.filter(({ rank }) => rank === 1).length,
        given: given.length,
        byHand: given.filter(({ origin }) => origin === 'by-hand').length,
        waiting: refused.filter(({ itemId, waiting }) => itemId === id && waiting !== null).length,
      };
    }),
    units: units
      .filter(({ id }) => byUnit.has(id) || placesByUnit.has(id))
      .map(({ id, name }) => {
        const given = placesByUnit.get(id) ?? [];
        return {
          ...{ unitId: id, unitName: name },
          choosers: countPeople(byUnit.get(id) ?? []),
          placed: countPeople(given),
          firstChoices: given.filter(({ rank }) => rank === 1).length,
        };
      }),
  };
}

export async function listPlaces(
  context: NeedsContext,
  menuId: string,
  { cursor, limit, ...filter }: { itemId?: string; origin?: Place['origin']; cursor?: string; limit: number },
): Promise<{ items: Place[]; nextCursor?: string }> {
  if (!(await placesOf(context, menuId)).isSeen) return { items: [] };
  const after = readCursor(cursor, rowKey);
  const rows = await context.read(db => selectPlaces(db, menuId, filter, { after, limit: limit + 1 }));
  const { items, nextCursor } = pageOf(rows, limit, ({ itemId, personId }) => [itemId, personId]);
  return { items: await named(context, menuId, items), nextCursor };
}

export async function listRefusals(
  context: NeedsContext,
  menuId: string,
  { cursor, limit, ...filter }: { itemId?: string; cursor?: string; limit: number },
): Promise<{ items: Refusal[]; nextCursor?: string }> {
  if (!(await placesOf(context, menuId)).isSeen) return { items: [] };
  const after = readCursor(cursor, rowKey);
  const rows = await context.read(db => selectRefusals(db, menuId, filter, { after, limit: limit + 1 }));
  const { items, nextCursor } = pageOf(rows, limit, ({ itemId, personId }) => [itemId, personId]);
  return { items: await named(context, menuId, items), nextCursor };
}

/** All places of a menu with names, for its rosters. @throws `MENU_NOT_FOUND`, `ALLOCATION_MISSING`. */
export async function allPlaces(context: NeedsContext, menuId: string) {
  const { menu, isSeen } = await placesOf(context, menuId);
  if (!isSeen) throw errors.ALLOCATION_MISSING({ title: menu.title });
  const [items, places] = await Promise.all([
    context.read(db => selectItems(db, menuId)),
    context.read(db => selectPlaces(db, menuId)),
  ]);
  return { menu, items, places: await named(context, menuId, places) };
}

/** Choices of a menu that were not met, with names. Nothing before `allPlaces` may be seen. */
export async function allRefusals(context: NeedsContext, menuId: string): Promise<readonly Refusal[]> {
  return named(context, menuId, await context.read(db => selectRefusals(db, menuId)));
}

/** Whether the actor sees the places of a menu: before they are published, who computes them. */
async function placesOf(context: NeedsContext, menuId: string) {
  const [menu] = await context.read(db => selectMenuById(db, menuId));
  if (menu === undefined) throw errors.MENU_NOT_FOUND({ id: menuId });
  const isSeen = menu.state === 'published' || context.can('needs-analysis.allocation.compute');
  return { menu, isSeen };
}

async function named<Row extends Pick<PlaceRow, 'personId' | 'unitId' | 'itemId'>>(
  context: NeedsContext,
  menuId: string,
  rows: readonly Row[],
): Promise<(Row & { name: string; unitName: string; itemTitle: string })[]> {
  const [names, units, items] = await Promise.all([
    peopleNames(
      context,
      rows.map(({ personId }) => personId),
    ),
    context.directory.units(),
    context.read(db => selectItems(db, menuId)),
  ]);
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  return rows.map(row => ({
    ...row,
    name: names.get(row.personId) ?? '',
    unitName: unitNames.get(row.unitId) ?? '',
    itemTitle: titles.get(row.itemId) ?? '',
  }));
}

function countPeople(rows: readonly { readonly personId: string }[]): number {
  return new Set(rows.map(({ personId }) => personId)).size;
}
