import type { Kysely } from 'kysely';
import type { KernelTables } from '../storage/kernel-tables.ts';

/** Days after which the kernel forgets what has served its purpose. */
export interface Retention {
  /** How long a command can be repeated with its key. */
  readonly idempotencyKeys: number;
  /** Runs of jobs that are over. */
  readonly jobRuns: number;
  /** Notices since they were read. */
  readonly readNotices: number;
  /** Sessions, one-time codes and sign-ins on their way, since they expired. */
  readonly expiredSignOns: number;
}

export const defaultRetention: Retention = {
  idempotencyKeys: 2,
  jobRuns: 90,
  readNotices: 180,
  expiredSignOns: 30,
};

const day = 24 * 60 * 60_000;

/**
 * Deletes, in all counties, what is older than it is kept. The audit trail and the event log are kept for good: the
 * one by law, the other since plugins that are enabled later catch up from it.
 */
export async function forgetOld(
  db: Kysely<KernelTables>,
  { idempotencyKeys, jobRuns, readNotices, expiredSignOns }: Retention,
  now: Date,
): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * day);
  const yesterday = before(1).toISOString().slice(0, 10);
  const expired = before(expiredSignOns);
  await db.deleteFrom('idempotency_key').where('created_at', '<', before(idempotencyKeys)).execute();
  await db.deleteFrom('job_run').where('finished_at', '<', before(jobRuns)).execute();
  await db.deleteFrom('notification').where('read_at', '<', before(readNotices)).execute();
  await db.deleteFrom('notification').where('last_day', '<', yesterday).execute();
  await db.deleteFrom('session').where('expires_at', '<', expired).execute();
  await db.deleteFrom('verification').where('expires_at', '<', expired).execute();
  await db.deleteFrom('activation_code').where('expires_at', '<', expired).execute();
}
