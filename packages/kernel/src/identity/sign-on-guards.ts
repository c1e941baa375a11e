import { isPeixunError, type PersonalData } from '@peixun/plugin-api';
import type { BetterAuthOptions } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import type { Kysely } from 'kysely';
import { passwordTooWeak, weaknessOf } from './password-rules.ts';
import type { Revocation } from './session-memory.ts';
import { countAttempt, forgetAttempts, isFirstUse } from './sign-in-attempts.ts';
import type { IdentityTables } from './tables.ts';
import { isPhone } from './username.ts';

export interface SignOnGuardsOptions {
  readonly db: Kysely<IdentityTables>;
  readonly personalData: PersonalData;
  now(): Date;
  revoke(revocation: Revocation): Promise<void>;
}

const signInPath = '/sign-in/username';
export const longestUsername = 64;
/** What no account is called: the library takes as long for it as for a wrong password. */
const nobody = '---';
/** Where somebody signed in gives the password again: who finds their computer open does not get to guess it. */
const passwordPaths = new Set([
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
]);

/** What the house adds to the sign-on library: passwords are not guessed, weak or replayed codes not taken. */
export function signOnGuards(options: SignOnGuardsOptions) {
  const { db, now } = options;
  return {
    hooks: {
      before: createAuthMiddleware(async context => {
        if (context.path === '/change-password') {
          const reason = weaknessOf(String(context.body?.newPassword ?? ''));
          if (reason) asApiError(passwordTooWeak(reason, 'newPassword'));
        }
        if (passwordPaths.has(context.path)) {
          const session = await getSessionFromCtx(context);
          if (session) await countAttempt(db, passwordAttempt(session), now()).catch(asApiError);
        }
        if (context.path !== signInPath) return;
        const typed = String(context.body?.username ?? '')
          .trim()
          .toLowerCase();
        // No account has one so long: the library says so.
        if (typed.length > longestUsername) return;
        const identifier = await usernameFor(options, typed);
        await countAttempt(db, identifier, now()).catch(asApiError);
        const username = (await hasPassword(db, identifier)) ? identifier : nobody;
        return { context: { body: { ...context.body, username } } };
      }),
      after: createAuthMiddleware(async context => {
        if (context.context.returned instanceof APIError) return;
        if (context.path === signInPath) await forgetAttempts(db, String(context.body.username));
        const { session } = context.context;
        if (passwordPaths.has(context.path) && session) await forgetAttempts(db, passwordAttempt(session));
      }),
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const account = await db
              .selectFrom('account')
              .select('locked_at')
              .where('id', '=', session.userId)
              .executeTakeFirst();
            if (account?.locked_at) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_LOCKED' });
            if (context?.path !== '/two-factor/verify-totp') return;
            // Somebody looked over a shoulder: RFC 6238 lets each code pass once.
            const used = `totp:${session.userId}:${String(context.body.code)}`;
            if (!(await isFirstUse(db, used, now())))
              throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE' });
          },
        },
        delete: { after: session => options.revoke(`session:${session.id}`) },
      },
    },
  } satisfies BetterAuthOptions;
}

function passwordAttempt({ user }: { readonly user: { readonly id: string } }): string {
  return `password:${user.id}`;
}

async function hasPassword(db: Kysely<IdentityTables>, username: string): Promise<boolean> {
  const found = await db
    .selectFrom('credential')
    .innerJoin('account', 'account.id', 'credential.account_id')
    .select('credential.id')
    .where('account.username', '=', username)
    .where('credential.provider_id', '=', 'credential')
    .executeTakeFirst();
  return found !== undefined;
}

/** A phone number leads to the username of its owner, where exactly one account has it. */
async function usernameFor({ db, personalData }: SignOnGuardsOptions, typed: string): Promise<string> {
  if (!isPhone(typed)) return typed || nobody;
  const owners = await db
    .selectFrom('person')
    .innerJoin('membership', join =>
      join
        .onRef('membership.county_id', '=', 'person.county_id')
        .onRef('membership.person_id', '=', 'person.id'),
    )
    .innerJoin('account', 'account.id', 'membership.account_id')
    .select('account.username')
    .distinct()
    .where('person.phone_index', '=', personalData.blindIndex('phone', typed))
    .where('person.active', '=', true)
    .limit(2)
    .execute();
  return owners.length === 1 ? owners[0]!.username : typed;
}

/** Our own refusals travel through the library whole; `signOnProblem` takes them out again. */
function asApiError(error: unknown): never {
  if (!isPeixunError(error)) throw error;
  const { kind, code, title, issues } = error;
  throw new APIError('BAD_REQUEST', { code, problem: { kind, code, title, issues } });
}
