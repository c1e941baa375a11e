import type { Kysely } from 'kysely';
import { auditStatement } from './audit.ts';
import { readSessionCookie } from './session-cookie.ts';
import type { IdentityTables } from './tables.ts';

/**
 * Writes into the trail of every county of the account that somebody signed in, when an answer opens a session
 * that has just begun.
 */
export async function auditSignIn(
  options: { readonly db: Kysely<IdentityTables>; readonly secret: string; now(): Date },
  answer: Response,
): Promise<void> {
  const cookie = answer.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ');
  const token = readSessionCookie(new Headers({ cookie }), options.secret);
  if (!token) return;
  const memberships = await options.db
    .selectFrom('session')
    .innerJoin('membership', 'membership.account_id', 'session.account_id')
    .select(['membership.county_id', 'session.account_id', 'session.id'])
    .where('session.token', '=', token)
    .execute();
  for (const { county_id: countyId, account_id: actor, id } of memberships) {
    await auditStatement(options.db, {
      ...{ countyId, actor },
      plugin: 'kernel',
      action: 'sign-in',
      outcome: 'done',
      objectType: 'session',
      objectId: id,
      at: options.now(),
    }).execute();
  }
}
