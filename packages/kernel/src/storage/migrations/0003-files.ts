import type { Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

/** What plugins keep as files; the content stands with the file driver, under its hash. */
export const filesMigration: Migration = {
  name: '0003-files',
  async up(db) {
    await sql`
      create table kernel.stored_file (
        county_id text not null,
        id uuid not null,
        plugin text not null,
        name text not null,
        content_type text not null,
        size integer not null,
        sha256 text not null,
        created_at timestamptz not null default now(),
        primary key (county_id, id)
      )`.execute(db);
    await sql`create index stored_file_content on kernel.stored_file (county_id, sha256)`.execute(db);
  },
  async down(db) {
    await sql`drop table kernel.stored_file`.execute(db);
  },
};
