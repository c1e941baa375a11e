import type { Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

/** Until when a roster that somebody uploaded is kept: it is full of personal data. */
export const uploadExpiryMigration: Migration = {
  name: '0067-upload-expiry',
  async up(db) {
    await sql`alter table kernel.import_upload add column keep_until timestamptz`.execute(db);
    await sql`update kernel.import_upload set keep_until = uploaded_at + interval '1 day'`.execute(db);
    await sql`alter table kernel.import_upload alter column keep_until set not null`.execute(db);
    await sql`create index import_upload_expiry on kernel.import_upload (keep_until)`.execute(db);
  },
  async down(db) {
    await sql`alter table kernel.import_upload drop column keep_until`.execute(db);
  },
};
