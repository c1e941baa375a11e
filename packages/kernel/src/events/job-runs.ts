import { isPeixunError, type JobRun, type Text } from '@peixun/plugin-api';
import { sql, type Compilable, type RawBuilder } from 'kysely';
import type { Database } from '../storage/database.ts';
import { eventErrors } from './errors.ts';

/** A job to be run once the transaction that starts it has committed. */
export interface JobStart {
  readonly id: string;
  /** The plugin's id. */
  readonly plugin: string;
  /** `needs-analysis/close-quarter`. */
  readonly job: string;
  /** Checked already. */
  readonly input: unknown;
  /** An account's id or `system:<plugin>`. */
  readonly actor: string;
}

/** A run that a host took. */
export interface ClaimedRun extends JobStart {
  readonly countyId: string;
}

/** A run and who started it; an error's title in every language. */
export interface StoredJobRun extends Omit<JobRun, 'error'> {
  readonly plugin: string;
  readonly actor: string;
  readonly createdAt: Date;
  readonly error?: { readonly code: string; readonly title: Text };
}

/** The statement that starts a job with the transaction that asks for it. */
export function startStatement(
  database: Database,
  countyId: string,
  { input, ...start }: JobStart,
  now: Date,
): Compilable<unknown> {
  return database
    .builder<{ job_run: Record<string, unknown> }>()
    .insertInto('job_run')
    .values({ county_id: countyId, ...start, input: JSON.stringify(input), created_at: now });
}

export async function findJobRun(
  database: Database,
  countyId: string,
  id: string,
): Promise<StoredJobRun | undefined> {
  const row = await database.kernel
    .selectFrom('job_run')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { plugin, actor, job, state, done, total, created_at: createdAt } = row;
  return {
    ...{ id, plugin, actor, job, state, done, total, createdAt },
    result: row.result ?? undefined,
    error: row.error ?? undefined,
  };
}

/** Takes the oldest waiting run of the jobs. */
export async function claimRun(
  database: Database,
  hostId: string,
  jobs: readonly { readonly countyId: string; readonly job: string }[],
): Promise<ClaimedRun | undefined> {
  if (jobs.length === 0) return undefined;
  const pairs = jobs.map(({ countyId, job }) => ({ county: countyId, job }));
  const { rows } = await sql<ClaimedRun>`
    with oldest as (
      select county_id, id from kernel.job_run
      where state = 'waiting' and (county_id, job) in (
        select county, job from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as (county text, job text))
      order by created_at limit 1 for update skip locked)
    update kernel.job_run set state = 'running', host_id = ${hostId}, attempts = attempts + 1, started_at = now()
    where (county_id, id) in (select county_id, id from oldest)
    returning county_id as "countyId", id, plugin, job, input, actor`.execute(database.kernel);
  return rows[0];
}

/** Changes a run that this host still holds; another may have taken it over from a host that was silent for long. */
export async function updateRun(
  database: Database,
  hostId: string,
  { countyId, id }: ClaimedRun,
  change: Partial<{
    state: 'waiting' | 'done' | 'failed';
    done: number;
    total: number;
    result: string | null;
    error: string | null;
    host_id: null;
    attempts: RawBuilder<number>;
    finished_at: Date;
  }>,
): Promise<void> {
  await database.kernel
    .updateTable('job_run')
    .set(change)
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .where('host_id', '=', hostId)
    .where('state', '=', 'running')
    .execute();
}

/** What a run keeps of its failure. Messages of unknown errors may hold personal data and go to the log alone. */
export function storedError(error: unknown): string {
  const { code, title } = isPeixunError(error) ? error : eventErrors.JOB_FAILED();
  return JSON.stringify({ code, title });
}
