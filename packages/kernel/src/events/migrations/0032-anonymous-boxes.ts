import type { Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

/** Where anonymous answers wait for company: no time, no actor, no sequence. */
export const anonymousBoxesMigration: Migration = {
  name: '0032-anonymous-boxes',
  async up(db) {
    await sql`
      create table kernel.anonymous_answer (
        county_id text not null,
        id uuid not null,
        box text not null,
        group_hash bytea not null,
        sealed bytea not null,
        primary key (county_id, id)
      )`.execute(db);
    await sql`create index anonymous_answer_group on kernel.anonymous_answer (county_id, box, group_hash)`.execute(
      db,
    );
  },
  async down(db) {
    await sql`drop table kernel.anonymous_answer`.execute(db);
  },
};
