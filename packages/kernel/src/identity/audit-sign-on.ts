import type { Kysely } from 'kysely';
import { auditStatement } from './audit.ts';
import { readSessionCookie } from './session-cookie.ts';
import type { IdentityTables } from './tables.ts';

export interface SignOnAuditOptions {
  readonly db: Kysely<IdentityTables>;
  readonly secret: string;
  now(): Date;
}

/** A session as the trail of one of its account's counties tells of it. */
interface SessionPlace {
  readonly countyId: string;
  readonly accountId: string;
  readonly sessionId: string;
}

/** What people change of their own account; the trail calls it by its path. */
const changes = new Set([
  '/sign-out',
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
  '/revoke-other-sessions',
]);

/**
 * Lets the sign-on library answer, and writes what changed into the trail of every county of the account: a session
 * that began, or one of the changes above. The library commits by itself, so that the entry follows its change.
 */
export async function audited(
  options: SignOnAuditOptions,
  { path, headers }: { readonly path: string; readonly headers: Headers },
  call: () => Promise<Response>,
): Promise<Response> {
  // Looked up before: afterwards the session may be gone.
  const places = changes.has(path) ? await placesOf(options, headers) : [];
  const answer = await call();
  if (answer.status >= 400) return answer;
  await write(options, path.slice(1), places);
  if (!changes.has(path)) await auditSignIn(options, answer);
  return answer;
}

/** Tells the trail that somebody signed in, when an answer opens a session. */
export async function auditSignIn(options: SignOnAuditOptions, answer: Response): Promise<void> {
  const cookie = answer.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ');
  await write(options, 'sign-in', await placesOf(options, new Headers({ cookie })));
}

async function placesOf({ db, secret }: SignOnAuditOptions, headers: Headers): Promise<SessionPlace[]> {
  const token = readSessionCookie(headers, secret);
  if (!token) return [];
  return db
    .selectFrom('session')
    .innerJoin('membership', 'membership.account_id', 'session.account_id')
    .select([
      'membership.county_id as countyId',
      'session.account_id as accountId',
      'session.id as sessionId',
    ])
    .where('session.token', '=', token)
    .execute();
}

async function write(
  { db, now }: SignOnAuditOptions,
  action: string,
  places: readonly SessionPlace[],
): Promise<void> {
  for (const { countyId, accountId, sessionId } of places) {
    await auditStatement(db, {
      ...{ countyId, actor: accountId },
      plugin: 'kernel',
      action,
      outcome: 'done',
      objectType: 'session',
      objectId: sessionId,
      at: now(),
    }).execute();
  }
}
