import type { Migration } from '@peixun/plugin-api';
import type { Kysely } from 'kysely';

/** Spreadsheets on their way in: encrypted, since rosters are personal data, and gone after a day. */
export const importsMigration: Migration = {
  name: '0015-imports',
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('import_upload')
      .addColumn('county_id', 'text', column => column.notNull())
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('kind', 'text', column => column.notNull())
      .addColumn('file_name', 'text', column => column.notNull())
      .addColumn('content', 'bytea', column => column.notNull())
      .addColumn('reading', 'bytea')
      .addColumn('uploaded_by', 'text', column => column.notNull())
      .addColumn('uploaded_at', 'timestamptz', column => column.notNull())
      .addColumn('committed_at', 'timestamptz')
      .addPrimaryKeyConstraint('import_upload_key', ['county_id', 'id'])
      .execute();
  },
  async down(db: Kysely<unknown>) {
    await db.schema.dropTable('import_upload').execute();
  },
};
