import type { Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

/** Runs of jobs, their schedules, and the hosts that live. */
export const jobsMigration: Migration = {
  name: '0031-jobs',
  async up(db) {
    await sql`
      create table kernel.job_run (
        county_id text not null,
        id uuid not null,
        plugin text not null,
        job text not null,
        input jsonb not null,
        actor text not null,
        state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
        done integer not null default 0,
        total integer not null default 0,
        result jsonb,
        error jsonb,
        host_id uuid,
        attempts integer not null default 0,
        created_at timestamptz not null,
        started_at timestamptz,
        finished_at timestamptz,
        primary key (county_id, id)
      )`.execute(db);
    await sql`create index job_run_open on kernel.job_run (created_at) where state in ('waiting', 'running')`.execute(
      db,
    );
    await sql`
      create table kernel.job_schedule (
        county_id text not null,
        job text not null,
        schedule text not null,
        due_at timestamptz not null,
        primary key (county_id, job)
      )`.execute(db);
    await sql`create table kernel.host_lease (id uuid primary key, seen_at timestamptz not null)`.execute(db);
  },
  async down(db) {
    for (const table of ['host_lease', 'job_schedule', 'job_run']) {
      await sql`drop table kernel.${sql.id(table)}`.execute(db);
    }
  },
};
