import type { Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

/** The log of events, who gets which, and what is not handled yet. */
export const eventsMigration: Migration = {
  name: '0030-events',
  async up(db) {
    await sql`
      create table kernel.event_log (
        county_id text not null,
        sequence bigint generated always as identity,
        id uuid not null,
        name text not null,
        version integer not null,
        key text not null,
        payload jsonb not null,
        occurred_at timestamptz not null,
        primary key (county_id, sequence)
      )`.execute(db);
    await sql`create index event_log_name on kernel.event_log (county_id, name, version, sequence)`.execute(
      db,
    );
    await sql`
      create table kernel.subscription (
        county_id text not null,
        subscriber text not null,
        event_name text not null,
        event_version integer not null,
        is_active boolean not null,
        seen_sequence bigint not null,
        primary key (county_id, subscriber, event_name, event_version)
      )`.execute(db);
    await sql`
      create table kernel.delivery (
        county_id text not null,
        subscriber text not null,
        sequence bigint not null,
        key text not null,
        state text not null default 'waiting' check (state in ('waiting', 'dead')),
        attempts integer not null default 0,
        due_at timestamptz not null default now(),
        last_error text,
        primary key (county_id, subscriber, key, sequence)
      )`.execute(db);
    await sql`create index delivery_due on kernel.delivery (due_at) where state = 'waiting'`.execute(db);
    await sql`create index delivery_dead on kernel.delivery (county_id, sequence) where state = 'dead'`.execute(
      db,
    );
  },
  async down(db) {
    for (const table of ['delivery', 'subscription', 'event_log']) {
      await sql`drop table kernel.${sql.id(table)}`.execute(db);
    }
  },
};
