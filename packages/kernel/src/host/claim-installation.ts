import { sql, type Kysely } from 'kysely';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CountyTables } from '../counties/tables.ts';
import { hostErrors } from '../http/errors.ts';

/** The file in a data folder that says that a backup is being restored into it, or was not to its end. */
export const unfinishedRestore = 'restore.unfinished';

/** @throws `RESTORE_UNFINISHED`: keys may be missing, and new ones would open nothing. */
export function refuseUnfinished(dataFolder: string): void {
  if (existsSync(join(dataFolder, unfinishedRestore)))
    throw hostErrors.RESTORE_UNFINISHED({ folder: dataFolder });
}

/**
 * Keeps invented and real counties apart. The first start says what a database is for, and as long as it has no
 * account another start may say otherwise.
 *
 * @param place how messages name the database.
 * @throws `DATABASE_HOLDS_SAMPLE`, `DATABASE_HOLDS_COUNTIES`.
 */
export async function claimInstallation(
  db: Kysely<CountyTables>,
  isSample: boolean,
  place: string,
): Promise<void> {
  await sql`
    insert into kernel.installation (is_sample) values (${isSample})
    on conflict (only_one) do update set is_sample = excluded.is_sample
    where not exists (select from kernel.account)`.execute(db);
  const { is_sample: holdsSample } = await db
    .selectFrom('installation')
    .select('is_sample')
    .executeTakeFirstOrThrow();
  if (holdsSample === isSample) return;
  throw holdsSample
    ? hostErrors.DATABASE_HOLDS_SAMPLE({ place })
    : hostErrors.DATABASE_HOLDS_COUNTIES({ place });
}
