import { sql } from 'kysely';
import type { Reader, Writer } from './reader.ts';

export function selectTrained(
  db: Reader,
  year: number,
  page: { after?: string | undefined; limit?: number } = {},
) {
  return db
    .selectFrom('trained_person')
    .select(['person_id as personId', 'unit_id as unitId'])
    .where('year', '=', year)
    .$if(page.after !== undefined, query => query.where('person_id', '>', page.after!))
    .$if(page.limit !== undefined, query => query.limit(page.limit!))
    .orderBy('person_id');
}

/** A mark that is there already stays as it is. */
export function markTrained(
  db: Writer,
  year: number,
  people: readonly { readonly id: string; readonly unitId: string }[],
) {
  return db
    .insertInto('trained_person')
    .values(people.map(({ id, unitId }) => ({ year, person_id: id, unit_id: unitId })))
    .onConflict(conflict => conflict.columns(['county_id', 'year', 'person_id']).doNothing());
}

export function unmarkTrained(db: Writer, year: number, personIds: readonly string[]) {
  return db
    .deleteFrom('trained_person')
    .where('year', '=', year)
    .where(sql<boolean>`person_id = any(${personIds}::uuid[])`);
}
