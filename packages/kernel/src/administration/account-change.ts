import { text, type AuditEntry, type Context } from '@peixun/plugin-api';
import type { Kysely } from 'kysely';
import { auditStatement } from '../identity/audit.ts';
import { identityErrors } from '../identity/errors.ts';
import { noticeStatements } from '../identity/notices.ts';
import type { IdentityTables } from '../identity/tables.ts';
import type { Database } from '../storage/database.ts';
import { accountOf } from './actor.ts';

/**
 * Changes accounts with their audit entries in one transaction. Accounts belong to the host and not to a county, so
 * that the county's own transaction cannot reach them. What is done to the account of somebody who works in other
 * counties too stands in the audit trail of each, and in their inbox everywhere.
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
    const record = (countyId: string, entry: AuditEntry) =>
      auditStatement(tx, {
        countyId,
        actor: accountOf(context),
        plugin: 'kernel',
        action,
        outcome: 'done',
        at: context.now(),
        ...entry,
      }).execute();
    for (const entry of entries) await record(context.county.id, entry);
    for (const { countyId, personId, entry } of await elsewhere(tx, context.county.id, entries)) {
      await record(countyId, { ...entry, details: { ...entry.details, county: context.county.id } });
      if (personId) await tellHolder(tx, context, countyId, personId);
    }
    return result;
  });
}

/** The other counties that each changed account belongs to. */
async function elsewhere(db: Kysely<IdentityTables>, countyId: string, entries: readonly AuditEntry[]) {
  const ofAccounts = new Map(
    entries.flatMap(entry => (entry.objectType === 'account' ? [[entry.objectId, entry] as const] : [])),
  );
  if (ofAccounts.size === 0) return [];
  const memberships = await db
    .selectFrom('membership')
    .select(['county_id as countyId', 'account_id as accountId', 'person_id as personId'])
    .where('account_id', 'in', [...ofAccounts.keys()])
    .where('county_id', '<>', countyId)
    .execute();
  return memberships.map(membership => ({ ...membership, entry: ofAccounts.get(membership.accountId)! }));
}

async function tellHolder(
  db: Kysely<IdentityTables>,
  context: Context,
  countyId: string,
  personId: string,
): Promise<void> {
  const { 'zh-CN': chinese, en } = context.county.name;
  const notice = {
    personIds: [personId],
    title: text(
      `${chinese}的安全管理员变更了您的账号（停用、启用、重置或发放激活码）；不是您要求的，请联系本县安全管理员`,
      `The security administrator of ${en} changed your account (lock, unlock, reset or code). If you did not ask for it, tell the security administrator of this county`,
    ),
    link: '/account',
  };
  for (const statement of noticeStatements(db, { countyId, plugin: 'kernel' }, notice, context.now()))
    await statement.execute();
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
): Promise<{ username: string; personId: string | null }> {
  const account = await db
    .selectFrom('account')
    .innerJoin('membership', 'membership.account_id', 'account.id')
    .select(['account.username', 'membership.person_id as personId'])
    .where('account.id', '=', id)
    .where('membership.county_id', '=', context.county.id)
    .executeTakeFirst();
  if (!account) throw identityErrors.ACCOUNT_NOT_FOUND({ id });
  if (accountOf(context) === id) throw identityErrors.ACCOUNT_IS_OWN();
  return account;
}
