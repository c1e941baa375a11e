import type { AuditEntry, Context } from '@peixun/plugin-api';
import type { Kysely } from 'kysely';
import { auditStatement } from '../identity/audit.ts';
import { identityErrors } from '../identity/errors.ts';
import type { IdentityTables } from '../identity/tables.ts';
import type { Database } from '../storage/database.ts';
import { accountOf } from './actor.ts';

/**
 * Changes accounts with their audit entries in one transaction. Accounts belong to the host and not to a county,
 * so that the county's own transaction cannot reach them.
 */
export function changeAccounts<Result>(
  database: Database,
  context: Context,
  action: string,
  work: (tx: Kysely<IdentityTables>, audit: (entry: AuditEntry) => void) => Promise<Result>,
): Promise<Result> {
  const kernel: Kysely<IdentityTables> = database.kernel;
  return kernel.transaction().execute(async tx => {
    const entries: AuditEntry[] = [];
    const result = await work(tx, entry => entries.push(entry));
    for (const entry of entries) {
      await auditStatement(tx, {
        countyId: context.county.id,
        actor: accountOf(context),
        plugin: 'kernel',
        action,
        outcome: 'done',
        at: context.now(),
        ...entry,
      }).execute();
    }
    return result;
  });
}

/**
 * An account of the county, which is not one's own.
 *
 * @throws `ACCOUNT_NOT_FOUND`, `ACCOUNT_IS_OWN`.
 */
export async function otherAccount(
  db: Kysely<IdentityTables>,
  context: Context,
  id: string,
): Promise<{ username: string }> {
  const account = await db
    .selectFrom('account')
    .innerJoin('membership', 'membership.account_id', 'account.id')
    .select('account.username')
    .where('account.id', '=', id)
    .where('membership.county_id', '=', context.county.id)
    .executeTakeFirst();
  if (!account) throw identityErrors.ACCOUNT_NOT_FOUND({ id });
  if (accountOf(context) === id) throw identityErrors.ACCOUNT_IS_OWN();
  return account;
}
