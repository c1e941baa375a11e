import { sql, type Kysely } from 'kysely';
import { identityErrors } from './errors.ts';
import type { IdentityTables } from './tables.ts';

/** Failures in a row after which sign-in waits, and for how long. By account, since an office shares one address. */
const attempts = 5;
const suspensionMinutes = 15;

/**
 * Counts an attempt before the password is looked at, so that many at once cannot get more guesses. Unknown
 * identifiers are counted too: otherwise the answer would tell which exist.
 *
 * @throws `SIGN_IN_SUSPENDED` with the minutes to wait.
 */
export async function countAttempt(db: Kysely<IdentityTables>, identifier: string, now: Date): Promise<void> {
  const forgotten = new Date(now.getTime() - suspensionMinutes * 60_000);
  const { rows } = await sql<{ failures: number; last_at: Date }>`
    with stale as (delete from kernel.sign_in_attempt where last_at < ${forgotten} and identifier <> ${identifier})
    insert into kernel.sign_in_attempt as a (identifier, failures, last_at) values (${identifier}, 1, ${now})
    on conflict (identifier) do update set
      failures = case when a.last_at < ${forgotten} then 1 else least(a.failures + 1, ${attempts + 1}) end,
      last_at = case when a.failures > ${attempts} and a.last_at >= ${forgotten} then a.last_at else ${now} end
    returning failures, last_at`.execute(db);
  const { failures, last_at } = rows[0]!;
  if (failures <= attempts) return;
  const waited = (now.getTime() - last_at.getTime()) / 60_000;
  throw identityErrors.SIGN_IN_SUSPENDED({ minutes: Math.max(1, Math.ceil(suspensionMinutes - waited)) });
}

/** When an attempt must have been for it to count still, and how many are too many. */
export function suspension(now: Date): { since: Date; attempts: number } {
  return { since: new Date(now.getTime() - suspensionMinutes * 60_000), attempts };
}

/** Forgets the attempts of an identifier: after success, or when an administrator lifts the suspension. */
export async function forgetAttempts(db: Kysely<IdentityTables>, identifier: string): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('identifier', '=', identifier).execute();
}

/** Whether a one-time code was not used before, as far as attempts are remembered. It counts as used from now on. */
export async function isFirstUse(db: Kysely<IdentityTables>, code: string, now: Date): Promise<boolean> {
  const used = await db
    .insertInto('sign_in_attempt')
    .values({ identifier: code, failures: 0, last_at: now })
    .onConflict(conflict => conflict.doNothing())
    .returning('identifier')
    .execute();
  return used.length > 0;
}
