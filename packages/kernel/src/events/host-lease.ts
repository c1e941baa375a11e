import { sql, type RawBuilder } from 'kysely';
import { randomUUID } from 'node:crypto';
import type { Database } from '../storage/database.ts';
import { eventErrors } from './errors.ts';

const maxAttempts = 3;

/** Seconds after which a silent host counts as lost, unless told otherwise. */
export const leaseSeconds = 15;

/** Whether the host whose id a column holds is lost. */
export function isHostLost(column: string, seconds = leaseSeconds): RawBuilder<boolean> {
  return sql<boolean>`not exists (
    select from kernel.host_lease l
    where l.id = ${sql.ref(column)} and l.seen_at >= now() - ${seconds} * interval '1 second')`;
}

/** How this host tells the others that it lives, and takes over from those that do not. */
export class HostLease {
  readonly id = randomUUID();
  readonly #database: Database;
  readonly #seconds: number;

  /** @param seconds after which a silent host counts as lost. */
  constructor(database: Database, seconds: number) {
    this.#database = database;
    this.#seconds = seconds;
  }

  /**
   * Renews the lease and releases the runs of lost hosts, and those of this host whose end could not be written
   * down. A run that was lost three times is not tried again: it may be what kills its hosts.
   *
   * @param running the runs that this host is at.
   */
  async renew(running: readonly string[]): Promise<void> {
    const { title, code } = eventErrors.JOB_HOST_LOST();
    await sql`
      with renewed as (
        insert into kernel.host_lease (id, seen_at) values (${this.id}, now())
        on conflict (id) do update set seen_at = now()),
      lost as (
        delete from kernel.host_lease where id <> ${this.id}
          and seen_at < now() - ${this.#seconds} * interval '1 second')
      update kernel.job_run set
        host_id = null,
        state = case when attempts < ${maxAttempts} then 'waiting' else 'failed' end,
        finished_at = case when attempts < ${maxAttempts} then null else now() end,
        error = case when attempts < ${maxAttempts} then null else ${JSON.stringify({ code, title })}::jsonb end
      where state = 'running' and (
        host_id = ${this.id} and id <> all (${running}::uuid[])
          and started_at < now() - ${this.#seconds} * interval '1 second'
        or host_id <> ${this.id} and ${isHostLost('host_id', this.#seconds)})`.execute(this.#database.kernel);
  }

  async end(): Promise<void> {
    await this.#database.kernel.deleteFrom('host_lease').where('id', '=', this.id).execute();
  }
}
