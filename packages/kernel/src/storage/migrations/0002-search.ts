import type { Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

/** The search of all plugins; `grams` is what words are found by, see `search-grams.ts`. */
export const searchMigration: Migration = {
  name: '0002-search',
  async up(db) {
    await sql`
      create table kernel.search_entry (
        county_id text not null,
        plugin text not null,
        type text not null,
        id text not null,
        title text not null,
        searched text not null,
        grams text[] not null,
        link text not null,
        permission text not null,
        unit_id uuid,
        primary key (county_id, plugin, type, id)
      )`.execute(db);
    await sql`create index search_entry_grams on kernel.search_entry using gin (grams)`.execute(db);
  },
  async down(db) {
    await sql`drop table kernel.search_entry`.execute(db);
  },
};
