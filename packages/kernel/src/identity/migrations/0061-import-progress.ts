import type { Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

/** What a list of uploads shows without opening what was read of them, and the run that is at work on each. */
export const importProgressMigration: Migration = {
  name: '0061-import-progress',
  async up(db) {
    await sql`
      alter table kernel.import_upload
        add column job_run_id uuid, add column good_rows integer, add column bad_rows integer`.execute(db);
  },
  async down(db) {
    await sql`
      alter table kernel.import_upload drop column job_run_id, drop column good_rows, drop column bad_rows`.execute(
      db,
    );
  },
};
