import type { Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

/** Groups of anonymous answers that are over. What is kept for good tells neither how many answered nor when. */
export const closedAnonymousGroupsMigration: Migration = {
  name: '0063-closed-anonymous-groups',
  async up(db) {
    await sql`
      create table kernel.closed_anonymous_group (
        county_id text not null,
        box text not null,
        group_hash bytea not null,
        primary key (county_id, box, group_hash)
      )`.execute(db);
  },
  async down(db) {
    await sql`drop table kernel.closed_anonymous_group`.execute(db);
  },
};
