import { sql, type Kysely } from 'kysely';
import type { CountyTables } from '../counties/tables.ts';
import { hostErrors } from '../http/errors.ts';

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
