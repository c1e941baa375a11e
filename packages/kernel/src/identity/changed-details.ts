import { text, type Notice } from '@peixun/plugin-api';
import { sql, type Kysely } from 'kysely';
import { identityErrors } from './errors.ts';
import { withdrawalStatement } from './notices.ts';
import type { IdentityTables } from './tables.ts';

/** What notices of changed details are about. */
const changedDetailsSubject = 'changed-details';

/**
 * The notice to those whose phone or identity number this transaction changed, and who have an account. Until they or
 * a security administrator confirm the change, no code goes to the phone: whoever maintains the roster could enter
 * their own and take the account.
 */
export async function changedDetailsNotice(db: Kysely<IdentityTables>, countyId: string): Promise<Notice> {
  const people = await db
    .selectFrom('person')
    .select('id')
    .where('county_id', '=', countyId)
    .where('details_changed_at', '=', sql<Date>`now()`)
    .execute();
  return {
    personIds: people.map(({ id }) => id),
    title: text(
      '您在花名册上的手机号或身份证号已更改，请核对并确认；不是您要求的，请联系安全管理员',
      'Your phone or identity number on the roster was changed. Check and confirm it; if you did not ask for it, tell the security administrator',
    ),
    link: '/account',
    subject: changedDetailsSubject,
  };
}

/**
 * Takes a change as right, so that codes go to the phone again, and its notice out of the inbox.
 *
 * @param confirmedBy an administrator's account, which must not have made the change; absent: the holder.
 * @returns whether there was one to confirm.
 * @throws `DETAILS_CHANGED_BY_ONESELF`.
 */
export async function confirmDetails(
  db: Kysely<IdentityTables>,
  { countyId, personId, confirmedBy }: { countyId: string; personId: string; confirmedBy?: string },
): Promise<boolean> {
  const changed = await db
    .selectFrom('person')
    .select('details_changed_by')
    .where('county_id', '=', countyId)
    .where('id', '=', personId)
    .where('details_changed_at', 'is not', null)
    .forUpdate()
    .executeTakeFirst();
  if (!changed) return false;
  if (confirmedBy !== undefined && changed.details_changed_by === confirmedBy)
    throw identityErrors.DETAILS_CHANGED_BY_ONESELF();
  await db
    .updateTable('person')
    .set({ details_changed_at: null, details_changed_by: null })
    .where('county_id', '=', countyId)
    .where('id', '=', personId)
    .execute();
  const withdrawal = { subject: changedDetailsSubject, personIds: [personId] };
  await withdrawalStatement(db, { countyId, plugin: 'kernel' }, withdrawal).execute();
  return true;
}
