import { sql } from 'kysely';
import type { Place, RefusalReason } from '../contract/index.ts';
import { inBatches } from './in-batches.ts';
import type { Reader, Writer } from './reader.ts';

export interface PlaceRow {
  readonly menuId: string;
  readonly itemId: string;
  readonly personId: string;
  readonly unitId: string;
  readonly rank: number | null;
  readonly origin: Place['origin'];
  readonly isUntrained: boolean;
}

export interface RefusalRow {
  readonly menuId: string;
  readonly itemId: string;
  readonly personId: string;
  readonly unitId: string;
  readonly rank: number;
  readonly benefit: number;
  readonly isUntrained: boolean;
  readonly reasons: readonly RefusalReason[];
  readonly waiting: number | null;
}

interface RowFilter {
  readonly itemId?: string;
  readonly personId?: string;
  readonly origin?: Place['origin'];
}

interface RowPage {
  readonly after?: readonly [itemId: string, personId: string] | undefined;
  readonly limit?: number;
}

/** Places that somebody has now, by item and person. */
export function selectPlaces(db: Reader, menuId: string, filter: RowFilter = {}, page: RowPage = {}) {
  return db
    .selectFrom('place')
    .select([
      'menu_id as menuId',
      'item_id as itemId',
      'person_id as personId',
      'unit_id as unitId',
      'rank',
      'origin',
      'is_untrained as isUntrained',
    ])
    .where('menu_id', '=', menuId)
    .where('state', '=', 'given')
    .$if(filter.itemId !== undefined, query => query.where('item_id', '=', filter.itemId!))
    .$if(filter.personId !== undefined, query => query.where('person_id', '=', filter.personId!))
    .$if(filter.origin !== undefined, query => query.where('origin', '=', filter.origin!))
    .$if(page.after !== undefined, query =>
      query.where(eb => eb(eb.refTuple('item_id', 'person_id'), '>', eb.tuple(...page.after!))),
    )
    .$if(page.limit !== undefined, query => query.limit(page.limit!))
    .orderBy('item_id')
    .orderBy('person_id');
}

export function selectRefusals(db: Reader, menuId: string, filter: RowFilter = {}, page: RowPage = {}) {
  return db
    .selectFrom('refusal')
    .select([
      'menu_id as menuId',
      'item_id as itemId',
      'person_id as personId',
      'unit_id as unitId',
      'rank',
      'benefit',
      'is_untrained as isUntrained',
      'reasons',
      'waiting',
    ])
    .where('menu_id', '=', menuId)
    .$if(filter.itemId !== undefined, query => query.where('item_id', '=', filter.itemId!))
    .$if(filter.personId !== undefined, query => query.where('person_id', '=', filter.personId!))
    .$if(page.after !== undefined, query =>
      query.where(eb => eb(eb.refTuple('item_id', 'person_id'), '>', eb.tuple(...page.after!))),
    )
    .$if(page.limit !== undefined, query => query.limit(page.limit!))
    .orderBy('item_id')
    .orderBy('person_id');
}

/** Places that were given back, by anybody or by one person. */
export function selectWithdrawn(db: Reader, menuId: string, personId?: string) {
  return db
    .selectFrom('place')
    .select(['item_id as itemId', 'person_id as personId'])
    .where('menu_id', '=', menuId)
    .where('state', '=', 'withdrawn')
    .$if(personId !== undefined, query => query.where('person_id', '=', personId!));
}

/** Places of people on published menus, with their course and days. */
export function selectPastPlaces(db: Reader, personIds?: readonly string[]) {
  return db
    .selectFrom('place')
    .innerJoin('menu_item', join =>
      join.onRef('menu_item.county_id', '=', 'place.county_id').onRef('menu_item.id', '=', 'place.item_id'),
    )
    .innerJoin('menu', join =>
      join.onRef('menu.county_id', '=', 'place.county_id').onRef('menu.id', '=', 'place.menu_id'),
    )
    .where('menu.state', '=', 'published')
    .where('place.state', '=', 'given')
    .$if(personIds !== undefined, query =>
      query.where(sql<boolean>`place.person_id = any(${personIds}::uuid[])`),
    )
    .select([
      'place.person_id as personId',
      'place.menu_id as menuId',
      'place.item_id as itemId',
      'menu.year as year',
      'menu_item.title as title',
      'menu_item.course as course',
      'menu_item.starts_on as startsOn',
      'menu_item.ends_on as endedOn',
    ])
    .orderBy('menu_item.starts_on', 'desc');
}

/** What was computed before makes room; places set by hand stay. */
export async function replaceComputed(
  db: Writer,
  menuId: string,
  places: readonly PlaceRow[],
  refused: readonly RefusalRow[],
): Promise<void> {
  await db.deleteFrom('refusal').where('menu_id', '=', menuId).execute();
  await db.deleteFrom('place').where('menu_id', '=', menuId).where('origin', '!=', 'by-hand').execute();
  await insertPlaces(db, places);
  for (const batch of inBatches(refused)) {
    const rows = batch.map(refusal => ({
      menu_id: refusal.menuId,
      item_id: refusal.itemId,
      person_id: refusal.personId,
      unit_id: refusal.unitId,
      rank: refusal.rank,
      benefit: refusal.benefit,
      is_untrained: refusal.isUntrained,
      reasons: JSON.stringify(refusal.reasons),
      waiting: refusal.waiting,
    }));
    await db.insertInto('refusal').values(rows).execute();
  }
}

export async function insertPlaces(db: Writer, places: readonly PlaceRow[]): Promise<void> {
  for (const batch of inBatches(places)) {
    const rows = batch.map(place => ({
      menu_id: place.menuId,
      item_id: place.itemId,
      person_id: place.personId,
      unit_id: place.unitId,
      rank: place.rank,
      origin: place.origin,
      is_untrained: place.isUntrained,
      state: 'given' as const,
    }));
    await db
      .insertInto('place')
      .values(rows)
      // Given back before, and now given again.
      .onConflict(conflict =>
        conflict.columns(['county_id', 'menu_id', 'item_id', 'person_id']).doUpdateSet(eb => ({
          state: 'given',
          origin: eb.ref('excluded.origin'),
          rank: eb.ref('excluded.rank'),
        })),
      )
      .execute();
  }
}

export function deletePlace(db: Writer, place: { menuId: string; itemId: string; personId: string }) {
  return db
    .deleteFrom('place')
    .where('menu_id', '=', place.menuId)
    .where('item_id', '=', place.itemId)
    .where('person_id', '=', place.personId);
}

export function withdrawPlace(db: Writer, place: { menuId: string; itemId: string; personId: string }) {
  return db
    .updateTable('place')
    .set({ state: 'withdrawn' })
    .where('menu_id', '=', place.menuId)
    .where('item_id', '=', place.itemId)
    .where('person_id', '=', place.personId)
    .where('state', '=', 'given');
}

export function deleteRefusal(db: Writer, place: { menuId: string; itemId: string; personId: string }) {
  return db
    .deleteFrom('refusal')
    .where('menu_id', '=', place.menuId)
    .where('item_id', '=', place.itemId)
    .where('person_id', '=', place.personId);
}

export function updateRefusal(db: Writer, refusal: RefusalRow) {
  return db
    .updateTable('refusal')
    .set({ reasons: JSON.stringify(refusal.reasons), waiting: refusal.waiting })
    .where('menu_id', '=', refusal.menuId)
    .where('item_id', '=', refusal.itemId)
    .where('person_id', '=', refusal.personId);
}
