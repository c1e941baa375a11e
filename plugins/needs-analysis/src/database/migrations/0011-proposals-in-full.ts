import { createCountyTable, type Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

export const proposalsInFull: Migration = {
  name: '0011-proposals-in-full',
  async up(db) {
    await db.schema
      .alterTable('proposal')
      .addColumn('further_audience_ids', sql`text[]`, column => column.notNull().defaultTo(sql`'{}'`))
      .addColumn('expected', 'integer')
      .execute();
    await createCountyTable(db, 'delivery')
      .addColumn('reference', 'text', column => column.notNull())
      .addColumn('theme_id', 'uuid', column => column.notNull())
      .addColumn('title', 'text', column => column.notNull())
      .addColumn('delivered_on', 'date', column => column.notNull())
      .addPrimaryKeyConstraint('delivery_pk', ['county_id', 'reference', 'theme_id'])
      .execute();
  },
  async down(db) {
    await db.schema.dropTable('delivery').execute();
    await db.schema
      .alterTable('proposal')
      .dropColumn('further_audience_ids')
      .dropColumn('expected')
      .execute();
  },
};
