import type { OrderInput, OrderState } from '../contract/index.ts';
import type { Reader, Writer } from './reader.ts';

function selectOrder(db: Reader) {
  return db
    .selectFrom('class_order')
    .select([
      'id',
      'unit_id as unitId',
      'year',
      'quarter',
      'theme_id as themeId',
      'audience_id as audienceId',
      'title',
      'places',
      'reason',
      'by_county as byCounty',
      'state',
      'answer',
      'ordered_at as orderedAt',
    ]);
}

/** Orders for the whole county first, then the newest. */
export function selectOrders(
  db: Reader,
  filter: { readonly year?: number; readonly quarter?: number; readonly state?: OrderState },
  page: { after: readonly [byCounty: boolean, id: string] | undefined; limit: number },
) {
  let query = selectOrder(db).orderBy('by_county', 'desc').orderBy('id', 'desc').limit(page.limit);
  const { after } = page;
  if (after !== undefined) {
    query = query.where(eb => eb(eb.refTuple('by_county', 'id'), '<', eb.tuple(...after)));
  }
  if (filter.year !== undefined) query = query.where('year', '=', filter.year);
  if (filter.quarter !== undefined) query = query.where('quarter', '=', filter.quarter);
  if (filter.state !== undefined) query = query.where('state', '=', filter.state);
  return query;
}

export function selectOrderById(db: Reader, id: string) {
  return selectOrder(db).where('id', '=', id);
}

export function insertOrder(
  db: Writer,
  order: { id: string; orderedAt: Date; byCounty: boolean },
  input: OrderInput,
) {
  return db.insertInto('class_order').values({
    id: order.id,
    ordered_at: order.orderedAt,
    by_county: order.byCounty,
    state: 'ordered',
    answer: '',
    ...columnsOf(input),
  });
}

export function updateOrder(db: Writer, id: string, input: OrderInput) {
  return db.updateTable('class_order').set(columnsOf(input)).where('id', '=', id);
}

export function answerOrder(db: Writer, id: string, state: OrderState, answer: string) {
  return db.updateTable('class_order').set({ state, answer }).where('id', '=', id);
}

export function deleteOrder(db: Writer, id: string) {
  return db.deleteFrom('class_order').where('id', '=', id);
}

/** Of an item of a menu: those on it are on the menu, those that were on it are ordered again. */
export async function putOrdersOnMenu(
  db: Writer,
  before: readonly string[],
  now: readonly string[],
): Promise<void> {
  const gone = before.filter(id => !now.includes(id));
  if (gone.length > 0) {
    await db.updateTable('class_order').set({ state: 'ordered' }).where('id', 'in', gone).execute();
  }
  if (now.length > 0) {
    await db
      .updateTable('class_order')
      .set({ state: 'on-menu' })
      .where('id', 'in', [...now])
      .execute();
  }
}

function columnsOf(input: OrderInput) {
  return {
    unit_id: input.unitId,
    year: input.year,
    quarter: input.quarter,
    theme_id: input.themeId,
    audience_id: input.audienceId,
    title: input.title,
    places: input.places,
    reason: input.reason,
  };
}
