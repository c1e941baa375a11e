import type { MenuInput, MenuItemInput, MenuState } from '../contract/index.ts';
import type { Reader, Writer } from './reader.ts';

function selectMenu(db: Reader) {
  return db
    .selectFrom('menu')
    .select([
      'id',
      'title',
      'year',
      'quarter',
      'opens_on as opensOn',
      'closes_on as closesOn',
      'state',
      'published_at as publishedAt',
    ])
    .select(eb => [
      eb
        .selectFrom('menu_item')
        .whereRef('menu_item.menu_id', '=', 'menu.id')
        .select(count => count.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('items'),
      eb
        .selectFrom('choice')
        .whereRef('choice.menu_id', '=', 'menu.id')
        .select(count => count.fn.count<number>('choice.person_id').distinct().as('count'))
        .$asScalar()
        .$notNull()
        .as('choosers'),
    ]);
}

export function selectMenus(
  db: Reader,
  filter: { readonly states: readonly MenuState[] },
  page: { before: string | undefined; limit: number },
) {
  let query = selectMenu(db)
    .where('state', 'in', [...filter.states])
    .orderBy('id', 'desc')
    .limit(page.limit);
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  return query;
}

/** Those of a quarter, the oldest first. */
export function selectMenusOfQuarter(
  db: Reader,
  { year, quarter }: { readonly year: number; readonly quarter: number },
) {
  return db
    .selectFrom('menu')
    .select(['id', 'title', 'state'])
    .where('year', '=', year)
    .where('quarter', '=', quarter)
    .orderBy('id');
}

export function selectMenuById(db: Reader, id: string) {
  return selectMenu(db).where('id', '=', id);
}

/** Locks the menu: what is decided by its state stays true until the end of the transaction. */
export function lockMenu(db: Writer, id: string) {
  return db
    .selectFrom('menu')
    .select(['id', 'title', 'year', 'quarter', 'opens_on as opensOn', 'closes_on as closesOn', 'state'])
    .where('id', '=', id)
    .forUpdate();
}

export function insertMenu(db: Writer, id: string, input: MenuInput) {
  return db.insertInto('menu').values({ id, state: 'draft', published_at: null, ...menuColumns(input) });
}

export function updateMenu(db: Writer, id: string, input: MenuInput) {
  return db.updateTable('menu').set(menuColumns(input)).where('id', '=', id);
}

export function updateMenuState(db: Writer, id: string, state: MenuState, publishedAt: Date | null = null) {
  return db.updateTable('menu').set({ state, published_at: publishedAt }).where('id', '=', id);
}

export function selectItem(db: Reader) {
  return db
    .selectFrom('menu_item')
    .select([
      'id',
      'menu_id as menuId',
      'title',
      'description',
      'theme_ids as themeIds',
      'audience_ids as audienceIds',
      'least',
      'most',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'course',
      'may_repeat as mayRepeat',
      'requires_course as requiresCourse',
      'unit_most as unitMost',
      'quotas',
      'proposal_id as proposalId',
      'order_ids as orderIds',
      'withdrawn_reason as withdrawnReason',
    ]);
}

export type ItemRow = Awaited<ReturnType<ReturnType<typeof selectItem>['executeTakeFirstOrThrow']>>;

/** By the day on which they start. */
export function selectItems(db: Reader, menuId: string) {
  return selectItem(db).where('menu_id', '=', menuId).orderBy('starts_on').orderBy('id');
}

export function insertItem(db: Writer, id: string, menuId: string, input: MenuItemInput) {
  return db
    .insertInto('menu_item')
    .values({ id, menu_id: menuId, withdrawn_reason: null, ...itemColumns(input) });
}

export function updateItem(db: Writer, id: string, input: MenuItemInput) {
  return db.updateTable('menu_item').set(itemColumns(input)).where('id', '=', id);
}

export function withdrawItem(db: Writer, id: string, reason: string) {
  return db.updateTable('menu_item').set({ withdrawn_reason: reason }).where('id', '=', id);
}

export function deleteItem(db: Writer, id: string) {
  return db.deleteFrom('menu_item').where('id', '=', id);
}

function menuColumns(input: MenuInput) {
  return {
    title: input.title,
    year: input.year,
    quarter: input.quarter,
    opens_on: input.opensOn,
    closes_on: input.closesOn,
  };
}

function itemColumns(input: MenuItemInput) {
  return {
    title: input.title,
    description: input.description,
    theme_ids: input.themeIds,
    audience_ids: input.audienceIds,
    least: input.least,
    most: input.most,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
    course: input.course || input.title,
    may_repeat: input.mayRepeat,
    requires_course: input.requiresCourse || null,
    unit_most: input.unitMost,
    quotas: JSON.stringify(input.quotas),
    proposal_id: input.proposalId,
    order_ids: input.orderIds,
  };
}
