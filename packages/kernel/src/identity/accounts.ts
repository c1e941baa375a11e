import { hashPassword } from 'better-auth/crypto';
import type { Kysely } from 'kysely';
import { randomUUIDv7 } from 'node:crypto';
import { identityErrors } from './errors.ts';
import { passwordTooWeak, weaknessOf } from './password-rules.ts';
import type { IdentityTables } from './tables.ts';
import { inventUsername, isUsername, placeholderEmail } from './username.ts';

type Db = Kysely<IdentityTables>;

/** An account to be made, with its first membership. */
export interface NewAccount {
  readonly countyId: string;
  readonly username: string;
  readonly name: string;
  readonly personId?: string | null;
  /** Absent: the account waits for its owner to use a code. */
  readonly password?: string;
}

/**
 * Makes an account and its membership.
 *
 * @throws `USERNAME_INVALID`, `USERNAME_TAKEN`, `PASSWORD_TOO_WEAK`.
 */
export async function createAccount(db: Db, account: NewAccount, now: Date): Promise<string> {
  const username = account.username.trim().toLowerCase();
  if (!isUsername(username))
    throw identityErrors.USERNAME_INVALID({ username }, { path: ['body', 'username'] });
  const id = randomUUIDv7();
  const made = await db
    .insertInto('account')
    .values(accountRow(id, username, account.name, now))
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .execute();
  if (made.length === 0) throw identityErrors.USERNAME_TAKEN({ username }, { path: ['body', 'username'] });
  await db
    .insertInto('membership')
    .values({ county_id: account.countyId, account_id: id, person_id: account.personId ?? null })
    .execute();
  if (account.password !== undefined) await setPassword(db, id, account.password, now);
  return id;
}

/**
 * Sets the password and ends every session of the account.
 *
 * @throws `PASSWORD_TOO_WEAK`.
 */
export async function setPassword(db: Db, accountId: string, password: string, now: Date): Promise<void> {
  const { username, name } = await db
    .selectFrom('account')
    .select(['username', 'name'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  requireStrong(password, [username, name]);
  const hash = await hashPassword(password);
  await db
    .deleteFrom('credential')
    .where('account_id', '=', accountId)
    .where('provider_id', '=', 'credential')
    .execute();
  await db
    .insertInto('credential')
    .values({
      id: randomUUIDv7(),
      account_id: accountId,
      provider_id: 'credential',
      provider_subject: accountId,
      password: hash,
      access_token: null,
      refresh_token: null,
      id_token: null,
      access_token_expires_at: null,
      refresh_token_expires_at: null,
      scope: null,
      created_at: now,
      updated_at: now,
    })
    .execute();
  await db.deleteFrom('session').where('account_id', '=', accountId).execute();
  await db.deleteFrom('sign_in_attempt').where('identifier', '=', username).execute();
}

/** @throws `PASSWORD_TOO_WEAK`. */
export function requireStrong(password: string, words: readonly string[]): void {
  const reason = weaknessOf(password, words);
  if (reason) throw passwordTooWeak(reason);
}

/**
 * The accounts of people, made where there are none; their username is the personnel number where it can be one.
 * People who are not on the county's roster are left out.
 */
export async function accountsOfPeople(
  db: Db,
  countyId: string,
  personIds: readonly string[],
  now: Date,
): Promise<{ accountId: string; personId: string; username: string }[]> {
  if (personIds.length === 0) return [];
  const people = await db
    .selectFrom('person')
    .leftJoin('membership', join =>
      join
        .onRef('membership.county_id', '=', 'person.county_id')
        .onRef('membership.person_id', '=', 'person.id'),
    )
    .leftJoin('account', 'account.id', 'membership.account_id')
    .select(['person.id', 'person.name', 'person.number', 'account.id as accountId', 'account.username'])
    .where('person.county_id', '=', countyId)
    .where('person.id', 'in', [...personIds])
    .execute();
  const waiting = people.filter(person => person.accountId === null);
  const names = await freeUsernames(db, waiting);
  const made = waiting.map((person, index) => ({
    ...person,
    accountId: randomUUIDv7(),
    username: names[index]!,
  }));
  for (let start = 0; start < made.length; start += 500) {
    const batch = made.slice(start, start + 500);
    await db
      .insertInto('account')
      .values(batch.map(person => accountRow(person.accountId, person.username, person.name, now)))
      .execute();
    await db
      .insertInto('membership')
      .values(
        batch.map(({ accountId, id }) => ({ county_id: countyId, account_id: accountId, person_id: id })),
      )
      .execute();
  }
  const all = new Map([...people, ...made].map(person => [person.id, person]));
  return [...all.values()].map(person => ({
    accountId: person.accountId!,
    personId: person.id,
    username: person.username!,
  }));
}

async function freeUsernames(db: Db, people: readonly { number: string | null }[]): Promise<string[]> {
  const wished = people.map(({ number }) => number?.toLowerCase() ?? '');
  const taken = new Set(
    wished.length === 0
      ? []
      : (await db.selectFrom('account').select('username').where('username', 'in', wished).execute()).map(
          ({ username }) => username,
        ),
  );
  return wished.map(name => {
    const free = isUsername(name) && !taken.has(name) ? name : inventUsername();
    taken.add(free);
    return free;
  });
}

function accountRow(id: string, username: string, name: string, now: Date) {
  return {
    id,
    username,
    name,
    email: placeholderEmail(username),
    email_verified: true,
    image: null,
    locked_at: null,
    created_at: now,
    updated_at: now,
  };
}
