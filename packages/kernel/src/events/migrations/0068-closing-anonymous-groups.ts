import type { Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

/** Closed groups whose last answers have yet to be handed over; their names stand there encrypted, and only until then. */
export const closingAnonymousGroupsMigration: Migration = {
  name: '0068-closing-anonymous-groups',
  async up(db) {
    await sql`
      create table kernel.closing_anonymous_group (
        county_id text not null,
        box text not null,
        group_hash bytea not null,
        sealed_group bytea not null,
        primary key (county_id, box, group_hash)
      )`.execute(db);
  },
  async down(db) {
    await sql`drop table kernel.closing_anonymous_group`.execute(db);
  },
};
