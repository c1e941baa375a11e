import { sql, type CreateTableBuilder, type Kysely } from 'kysely';

/** A table whose rows belong to the county of the transaction that writes them. */
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
