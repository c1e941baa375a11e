import { createCountyTable, type Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

export const shownGroups: Migration = {
  name: '0013-shown-groups',
  async up(db) {
    await createCountyTable(db, 'shown_group')
      .addColumn('key', 'text', column => column.notNull())
      .addColumn('number', 'integer', column => column.notNull())
      .addColumn('marks', sql`text[]`, column => column.notNull())
      .addColumn('figure', 'jsonb', column => column.notNull())
      .addPrimaryKeyConstraint('shown_group_pk', ['county_id', 'key', 'number'])
      .execute();
  },
  async down(db) {
    await db.schema.dropTable('shown_group').execute();
  },
};
