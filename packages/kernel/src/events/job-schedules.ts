import { Cron } from 'croner';
import { sql } from 'kysely';
import { randomUUIDv7 } from 'node:crypto';
import type { Database } from '../storage/database.ts';
import type { EnabledJob } from './enabled-job.ts';

export type ScheduledJob = EnabledJob & { readonly schedule: string };

/**
 * The next time after `from` at which a schedule is due.
 *
 * @param schedule five fields of cron, in the time zone.
 */
export function nextRun(schedule: string, timeZone: string, from: Date): Date {
  const cron = new Cron(schedule, { timezone: timeZone, mode: '5-part', paused: true });
  const next = cron.nextRun(from);
  if (next === null) throw new RangeError(`The schedule '${schedule}' never comes due.`);
  return next;
}

/** Writes down when each job is due next, where that is not known or its schedule has changed. */
export async function writeSchedules(
  database: Database,
  jobs: readonly ScheduledJob[],
  now: Date,
): Promise<void> {
  if (jobs.length === 0) return;
  const rows = jobs.map(job => ({
    county_id: job.countyId,
    job: job.job,
    schedule: describe(job),
    due_at: nextRun(job.schedule, job.timeZone, now),
  }));
  await database.kernel
    .insertInto('job_schedule')
    .values(rows)
    .onConflict(conflict =>
      conflict
        .columns(['county_id', 'job'])
        .doUpdateSet({ schedule: sql`excluded.schedule`, due_at: sql`excluded.due_at` })
        .whereRef('job_schedule.schedule', '<>', sql.ref('excluded.schedule')),
    )
    .execute();
}

/**
 * Starts what is due. One host of several does it; runs that were missed while all were down are made up by one;
 * a run that is not over yet is not overtaken.
 */
export async function startDueJobs(
  database: Database,
  jobs: readonly ScheduledJob[],
  now: Date,
): Promise<void> {
  const due = await database.kernel
    .selectFrom('job_schedule')
    .selectAll()
    .where('due_at', '<=', now)
    .execute();
  for (const { county_id, job: id, due_at } of due) {
    const job = jobs.find(candidate => candidate.countyId === county_id && candidate.job === id);
    if (!job) continue;
    await sql`
      with taken as (
        update kernel.job_schedule set due_at = ${nextRun(job.schedule, job.timeZone, now)}
        where county_id = ${county_id} and job = ${id} and due_at = ${due_at}
        returning county_id, job)
      insert into kernel.job_run (county_id, id, plugin, job, input, actor, created_at)
      select county_id, ${randomUUIDv7()}, ${job.plugin}, job, '{}', ${`system:${job.plugin}`}, ${now}
      from taken
      where not exists (
        select from kernel.job_run r
        where r.county_id = taken.county_id and r.job = taken.job and r.state in ('waiting', 'running')
          and r.actor like 'system:%')`.execute(database.kernel);
  }
}

function describe({ schedule, timeZone }: ScheduledJob): string {
  return `${schedule} ${timeZone}`;
}
