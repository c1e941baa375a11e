import type { Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

/** Files that are needed for a while only, such as an upload between its check and its import. */
export const fileExpiry: Migration = {
  name: '0060-file-expiry',
  async up(db) {
    await sql`alter table kernel.stored_file add column keep_until timestamptz`.execute(db);
    await sql`create index stored_file_expiry on kernel.stored_file (keep_until) where keep_until is not null`.execute(
      db,
    );
  },
  async down(db) {
    await sql`alter table kernel.stored_file drop column keep_until`.execute(db);
  },
};
