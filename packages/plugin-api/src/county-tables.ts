import { sql, type CreateTableBuilder, type Generated, type Kysely } from 'kysely';

/** The column that every table has: the database fills it from the transaction's county. */
export interface CountyTable {
  county_id: Generated<string>;
}

/** Begins a table in a migration, with `county_id`. Put it first in the primary key. */
export function createCountyTable<Name extends string>(
  db: Kysely<unknown>,
  name: Name,
): CreateTableBuilder<Name, 'county_id'> {
  return db.schema
    .createTable(name)
    .addColumn('county_id', 'text', column =>
      column.notNull().defaultTo(sql`current_setting('peixun.county')`),
    );
}
