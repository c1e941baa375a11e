import type { Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

export const notes: Migration = {
  name: '0001-notes',
  async up(db) {
    await db.schema
      .createTable('note')
      .addColumn('county_id', 'text', column =>
        column.notNull().defaultTo(sql`current_setting('peixun.county')`),
      )
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('unit_id', 'uuid', column => column.notNull())
      .addColumn('content', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('note_pk', ['county_id', 'id'])
      .execute();
  },
  async down(db) {
    await db.schema.dropTable('note').execute();
  },
};
