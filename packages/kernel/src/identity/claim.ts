import type { PersonalData } from '@peixun/plugin-api';
import type { Kysely } from 'kysely';
import { isAdministrator } from './administrators.ts';
import { accountsOfPeople, requireStrong, setPassword } from './accounts.ts';
import type { ActivationCodes } from './activation-codes.ts';
import { auditStatement } from './audit.ts';
import { identityErrors } from './errors.ts';
import type { Sender } from './sender.ts';
import { countAttempt, forgetAttempts } from './sign-in-attempts.ts';
import type { IdentityTables } from './tables.ts';

/** Whose account it is: as the roster knows them, or by the username on the printed sheet, in small letters. */
export type Claimant =
  | { readonly county: string; readonly identityNumber: string; readonly name: string }
  | { readonly username: string };

export interface ClaimOptions {
  readonly db: Kysely<IdentityTables>;
  readonly personalData: PersonalData;
  readonly codes: ActivationCodes;
  readonly sender?: Sender;
  now(): Date;
}

/**
 * Sends a code to the phone on the roster. Whether somebody matches is not told: the answer is the same.
 * Administrators get none, and nobody does whose phone or identity number was changed since they have an account and
 * not confirmed: who maintains the roster could enter their own phone and take the account.
 *
 * @throws `SIGN_IN_SUSPENDED` after too many requests for one identity number.
 */
export async function sendClaimCode(
  { db, personalData, codes, sender, now }: ClaimOptions,
  claimant: { county: string; identityNumber: string; name: string },
): Promise<void> {
  const index = personalData.blindIndex('identity-number', claimant.identityNumber);
  await countAttempt(db, `code:${Buffer.from(index).toString('hex')}`, now());
  const person = await findPerson(db, claimant.county, index, claimant.name);
  if (!person?.phone || person.details_changed_at || !sender) return;
  const code = await db.transaction().execute(async tx => {
    const [account] = await accountsOfPeople(tx, claimant.county, [person.id], now());
    if (await isAdministrator(tx, account!.accountId)) return undefined;
    const issued = await codes.issue(tx, {
      countyId: claimant.county,
      accountIds: [account!.accountId],
      kind: 'sent',
      issuedBy: null,
      now: now(),
    });
    return issued.get(account!.accountId)!;
  });
  if (code === undefined) return;
  await sender.send({
    channel: 'sms',
    to: personalData.decrypt(person.phone),
    text: `您的培训平台激活码：${code}，10 分钟内有效。请勿告诉他人。`,
  });
}

/**
 * Sets the password of who holds the code. An identity number and a name alone open nothing: the code was printed
 * and handed over, or sent to the phone on the roster.
 *
 * @throws `CLAIM_REFUSED` without saying which part is wrong, `SIGN_IN_SUSPENDED`, `PASSWORD_TOO_WEAK`.
 */
export async function claimAccount(
  { db, personalData, codes, now }: ClaimOptions,
  claimant: Claimant,
  code: string,
  password: string,
): Promise<{ accountId: string; username: string }> {
  const index =
    'identityNumber' in claimant
      ? personalData.blindIndex('identity-number', claimant.identityNumber)
      : undefined;
  const attempt = `claim:${'username' in claimant ? claimant.username : Buffer.from(index!).toString('hex')}`;
  await countAttempt(db, attempt, now());
  // Held against what is typed alone: what is known of the account must not show before the code does.
  requireStrong(password, ['username' in claimant ? claimant.username : claimant.name]);
  const account = await findAccount(db, claimant, index);
  await db.transaction().execute(async tx => {
    if (!account || !(await codes.redeem(tx, account.id, code, now()))) throw identityErrors.CLAIM_REFUSED();
    await setPassword(tx, account.id, password, now());
    for (const countyId of account.countyIds) {
      const entry = { objectType: 'account', objectId: account.id, at: now() };
      await auditStatement(tx, {
        countyId,
        actor: account.id,
        plugin: 'kernel',
        action: 'claim',
        outcome: 'done',
        ...entry,
      }).execute();
    }
  });
  await forgetAttempts(db, attempt);
  return { accountId: account!.id, username: account!.username };
}

async function findPerson(db: Kysely<IdentityTables>, countyId: string, index: Uint8Array, name: string) {
  return db
    .selectFrom('person')
    .select(['id', 'phone', 'details_changed_at'])
    .where('county_id', '=', countyId)
    .where('identity_number_index', '=', index)
    .where('name', '=', name)
    .where('active', '=', true)
    .executeTakeFirst();
}

async function findAccount(db: Kysely<IdentityTables>, claimant: Claimant, index: Uint8Array | undefined) {
  const rows = await db
    .selectFrom('account')
    .innerJoin('membership', 'membership.account_id', 'account.id')
    .leftJoin('person', join =>
      join
        .onRef('person.county_id', '=', 'membership.county_id')
        .onRef('person.id', '=', 'membership.person_id'),
    )
    .select(['account.id', 'account.username', 'account.name', 'membership.county_id'])
    .where('account.locked_at', 'is', null)
    .where(eb =>
      'username' in claimant
        ? eb('account.username', '=', claimant.username)
        : eb.and([
            eb('person.county_id', '=', claimant.county),
            eb('person.identity_number_index', '=', index!),
            eb('person.name', '=', claimant.name),
            eb('person.active', '=', true),
          ]),
    )
    .execute();
  const first = rows[0];
  return first && { ...first, countyIds: rows.map(row => row.county_id) };
}
