import type { Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

/** What the database is for: one row. */
export const installationMigration: Migration = {
  name: '0065-installation',
  async up(db) {
    await sql`
      create table kernel.installation (
        only_one boolean primary key default true check (only_one),
        is_sample boolean not null
      )`.execute(db);
  },
  async down(db) {
    await sql`drop table kernel.installation`.execute(db);
  },
};
