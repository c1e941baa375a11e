import type { Kysely } from 'kysely';
import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto';
import { createAccount } from './accounts.ts';
import { auditStatement } from './audit.ts';
import { identityErrors } from './errors.ts';
import type { IdentityTables } from './tables.ts';
import { rootUnit } from './units.ts';

const validFor = 24 * 60 * 60_000;

/**
 * A one-time link for counties that nobody can administer yet: whoever opens it becomes their security
 * administrator, who then appoints everybody else. With it end all others: each host that starts on the database
 * offers its own.
 *
 * @returns the token, or `undefined` when every county has its security administrator.
 */
export async function offerSetup(
  db: Kysely<IdentityTables>,
  countyIds: readonly string[],
  now: Date,
): Promise<string | undefined> {
  const administered = await db
    .selectFrom('role_grant')
    .select('county_id')
    .distinct()
    .where('role_id', '=', 'security-administrator')
    .execute();
  const waiting = countyIds.filter(id => !administered.some(({ county_id }) => county_id === id));
  await db.deleteFrom('setup_token').where('expires_at', '<=', now).execute();
  if (waiting.length === 0) return undefined;
  const token = randomBytes(24).toString('base64url');
  await db
    .insertInto('setup_token')
    .values({ token_hash: hash(token), county_ids: waiting, expires_at: new Date(now.getTime() + validFor) })
    .execute();
  return token;
}

/** @throws `SETUP_REFUSED`. */
export async function setupCounties(db: Kysely<IdentityTables>, token: string, now: Date): Promise<string[]> {
  const row = await db
    .selectFrom('setup_token')
    .select('county_ids')
    .where('token_hash', '=', hash(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!row) throw identityErrors.SETUP_REFUSED({}, { path: ['token'] });
  return row.county_ids;
}

/**
 * Uses all links up and makes the security administrator of its counties.
 *
 * @throws `SETUP_REFUSED`, and what `createAccount` throws.
 */
export async function completeSetup(
  db: Kysely<IdentityTables>,
  setup: { token: string; name: string; username: string; password: string },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async tx => {
    const used = await tx
      .deleteFrom('setup_token')
      .where('token_hash', '=', hash(setup.token))
      .where('expires_at', '>', now)
      .returning('county_ids')
      .executeTakeFirst();
    if (!used) throw identityErrors.SETUP_REFUSED({}, { path: ['token'] });
    await tx.deleteFrom('setup_token').execute();
    const [first, ...others] = used.county_ids;
    const accountId = await createAccount(tx, { ...setup, countyId: first! }, now);
    for (const countyId of others) {
      await tx
        .insertInto('membership')
        .values({ county_id: countyId, account_id: accountId, person_id: null })
        .execute();
    }
    for (const countyId of used.county_ids) {
      await tx
        .insertInto('role_grant')
        .values({
          county_id: countyId,
          id: randomUUIDv7(),
          account_id: accountId,
          role_id: 'security-administrator',
          unit_id: (await rootUnit(tx, countyId)).id,
          granted_by: null,
        })
        .execute();
      await auditStatement(tx, {
        countyId,
        actor: accountId,
        plugin: 'kernel',
        action: 'setup',
        outcome: 'done',
        objectType: 'account',
        objectId: accountId,
        at: now,
      }).execute();
    }
  });
}

function hash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
