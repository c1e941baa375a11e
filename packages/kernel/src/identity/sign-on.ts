import { isPeixunError, type PersonalData } from '@peixun/plugin-api';
import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
// Each by its own path: the index loads two dozen more.
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { username } from 'better-auth/plugins/username';
import type { Kysely } from 'kysely';
import { randomUUIDv7 } from 'node:crypto';
import { passwordTooWeak, weaknessOf } from './password-rules.ts';
import { addressHeader } from './address-header.ts';
import { countAttempt, forgetAttempts, isFirstUse } from './sign-in-attempts.ts';
import type { Revocation } from './session-memory.ts';
import type { IdentityTables } from './tables.ts';
import { isPhone, isUsername, placeholderEmail } from './username.ts';

/** A provider of single sign-on (OpenID Connect). Its people must have accounts here already. */
export interface SingleSignOn {
  /** Part of the callback's address: `<host>/api/auth/callback/<id>`. */
  readonly id: string;
  readonly title: string;
  /** `https://…/.well-known/openid-configuration`. */
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that holds the username here; `preferred_username` unless told. */
  readonly usernameClaim?: string;
}

export interface SignOnOptions {
  readonly db: Kysely<IdentityTables>;
  readonly personalData: PersonalData;
  readonly secret: string;
  /** The origin under which browsers see the host, where a proxy hides it: `https://peixun.example.gov.cn`. */
  readonly publicOrigin?: string;
  readonly basePath: string;
  readonly singleSignOn: readonly SingleSignOn[];
  now(): Date;
  revoke(revocation: Revocation): Promise<void>;
}

const day = 24 * 60 * 60;
const signInPath = '/sign-in/username';
const longestUsername = 64;
/** What no account is called: the library takes as long for it as for a wrong password. */
const nobody = '---';
/** Where somebody signed in gives the password again: who finds their computer open does not get to guess it. */
const passwordPaths = new Set([
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
]);

/** The sign-on library over the kernel's own tables: it issues and revokes sessions and nothing else. */
export function createSignOn(options: SignOnOptions) {
  const { db, now } = options;
  return betterAuth({
    appName: 'Peixun',
    secret: options.secret,
    baseURL: options.publicOrigin,
    basePath: `${options.basePath}/api/auth`,
    trustedOrigins: request => originsOf(options.publicOrigin, request),
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Attempts are counted by account here, and by address in the host's own gate.
    rateLimit: { enabled: false },
    database: { db, type: 'postgres', schemaName: 'kernel' },
    advanced: {
      cookiePrefix: 'peixun',
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // What else stands behind the same proxy does not get the session.
      defaultCookieAttributes: { path: options.basePath || '/' },
      useSecureCookies: options.publicOrigin?.startsWith('https://') ?? false,
      database: { generateId: () => randomUUIDv7(), validateSchema: false },
    },
    user: {
      modelName: 'account',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'session',
      expiresIn: 7 * day,
      updateAge: day,
      fields: {
        userId: 'account_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      modelName: 'credential',
      accountLinking: { trustedProviders: options.singleSignOn.map(({ id }) => id) },
      fields: {
        userId: 'account_id',
        accountId: 'provider_subject',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
    },
    plugins: [
      username({ displayUsername: false, maxUsernameLength: longestUsername, usernameValidator: () => true }),
      twoFactor({
        issuer: 'Peixun',
        accountLockout: { maxFailedAttempts: 5 },
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'two_factor',
            fields: {
              userId: 'account_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      genericOAuth({ config: options.singleSignOn.map(providerOf) }),
    ],
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
  });
}

export type SignOn = ReturnType<typeof createSignOn>;

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
async function usernameFor({ db, personalData }: SignOnOptions, typed: string): Promise<string> {
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

function providerOf(provider: SingleSignOn) {
  const claim = provider.usernameClaim ?? 'preferred_username';
  return {
    providerId: provider.id,
    name: provider.title,
    discoveryUrl: provider.discoveryUrl,
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    scopes: ['openid', 'profile'],
    requireIdTokenVerification: true,
    disableSignUp: true,
    mapProfileToUser: (profile: Record<string, unknown>) => {
      const name = String(profile[claim] ?? '').toLowerCase();
      // The library finds an account by e-mail; every account's is made of its username.
      return isUsername(name) ? { email: placeholderEmail(name), emailVerified: true } : { email: '-' };
    },
  };
}

/** The host under whatever scheme its proxy speaks; a page of another site cannot choose the `Host` of a request. */
function originsOf(publicOrigin: string | undefined, request: Request | undefined): string[] {
  if (publicOrigin) return [publicOrigin];
  if (!request) return [];
  const host = request.headers.get('host') ?? new URL(request.url).host;
  return [`http://${host}`, `https://${host}`];
}

/** Our own refusals travel through the library whole; `signOnProblem` takes them out again. */
function asApiError(error: unknown): never {
  if (!isPeixunError(error)) throw error;
  const { kind, code, title, issues } = error;
  throw new APIError('BAD_REQUEST', { code, problem: { kind, code, title, issues } });
}
