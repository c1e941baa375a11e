import { sql } from 'kysely';
import type { Reader, Writer } from './reader.ts';

export interface ChoiceRow {
  readonly menuId: string;
  readonly personId: string;
  readonly itemId: string;
  readonly unitId: string;
  readonly rank: number;
  readonly chosenBy: 'self' | 'unit';
}

/** In the order of people and of what each wants most. */
export function selectChoices(
  db: Reader,
  filter: { readonly menuId?: string; readonly personIds?: readonly string[]; readonly itemId?: string },
) {
  let query = db
    .selectFrom('choice')
    .select([
      'menu_id as menuId',
      'person_id as personId',
      'item_id as itemId',
      'unit_id as unitId',
      'rank',
      'chosen_by as chosenBy',
    ])
    .orderBy('person_id')
    .orderBy('rank');
  if (filter.menuId !== undefined) query = query.where('menu_id', '=', filter.menuId);
  if (filter.itemId !== undefined) query = query.where('item_id', '=', filter.itemId);
  if (filter.personIds !== undefined) {
    query = query.where(sql<boolean>`person_id = any(${filter.personIds}::uuid[])`);
  }
  return query;
}

/** How often each item of a menu was chosen. */
export function selectDemand(db: Reader, menuId: string) {
  return db
    .selectFrom('choice')
    .where('menu_id', '=', menuId)
    .groupBy('item_id')
    .select(eb => [
      'item_id as itemId',
      eb.fn.countAll<number>().as('all'),
      eb.fn.countAll<number>().filterWhere('rank', '=', 1).as('first'),
    ]);
}

export function deleteChoices(db: Writer, menuId: string, personIds: readonly string[], itemId?: string) {
  let query = db
    .deleteFrom('choice')
    .where('menu_id', '=', menuId)
    .where(sql<boolean>`person_id = any(${personIds}::uuid[])`);
  if (itemId !== undefined) query = query.where('item_id', '=', itemId);
  return query;
}

export function insertChoices(db: Writer, choices: readonly ChoiceRow[]) {
  return db.insertInto('choice').values(
    choices.map(choice => ({
      menu_id: choice.menuId,
      person_id: choice.personId,
      item_id: choice.itemId,
      unit_id: choice.unitId,
      rank: choice.rank,
      chosen_by: choice.chosenBy,
    })),
  );
}

/** Closes the gaps that a removal left: first, second, third again. */
export function renumberChoices(menuId: string, personIds: readonly string[]) {
  return sql`
    update choice set rank = numbered.number
    from (select person_id, item_id, row_number() over (partition by person_id order by rank) as number
          from choice where menu_id = ${menuId} and person_id = any(${personIds}::uuid[])) as numbered
    where choice.menu_id = ${menuId} and choice.person_id = numbered.person_id
      and choice.item_id = numbered.item_id`;
}

/** Stands for all choices of a menu: another one, another mark. */
export function selectChoiceMark(db: Reader, menuId: string) {
  return db
    .selectFrom('choice')
    .where('menu_id', '=', menuId)
    .select(
      sql<
        string | null
      >`md5(string_agg(concat(person_id, item_id, rank), ',' order by person_id, item_id))`.as('mark'),
    );
}
