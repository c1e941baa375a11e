import type { Kysely } from 'kysely';
import { hostErrors } from '../http/errors.ts';
import type { LazySignOn } from './lazy-sign-on.ts';
import type { IdentityTables } from './tables.ts';

export interface OwnSessionsOptions {
  readonly signOn: LazySignOn;
  readonly db: Kysely<IdentityTables>;
  now(): Date;
}

/** Where the account of a request is signed in, newest first. @throws `NOT_SIGNED_IN`. */
export async function ownSessions({ signOn, db, now }: OwnSessionsOptions, headers: Headers) {
  const found = await (await signOn()).api.getSession({ headers });
  if (!found) throw hostErrors.NOT_SIGNED_IN();
  const sessions = await db
    .selectFrom('session')
    .select(['id', 'ip_address as address', 'user_agent as browser', 'created_at as startedAt'])
    .where('account_id', '=', found.user.id)
    .where('expires_at', '>', now())
    .orderBy('id', 'desc')
    .execute();
  return sessions.map(session => ({ ...session, isCurrent: session.id === found.session.id }));
}
