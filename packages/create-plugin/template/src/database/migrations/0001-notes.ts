import { createCountyTable, type Migration } from '@peixun/plugin-api';

export const notes: Migration = {
  name: '0001-notes',
  async up(db) {
    await createCountyTable(db, 'note')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('unit_id', 'uuid', column => column.notNull())
      .addColumn('content', 'text', column => column.notNull())
      .addColumn('written_at', 'timestamptz', column => column.notNull())
      .addColumn('written_by', 'uuid')
      .addPrimaryKeyConstraint('note_pk', ['county_id', 'id'])
      .execute();
  },
  async down(db) {
    await db.schema.dropTable('note').execute();
  },
};
