import { betterAuth } from 'better-auth';
// Each by its own path: the index loads two dozen more.
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { username } from 'better-auth/plugins/username';
import { randomUUIDv7 } from 'node:crypto';
import { addressHeader } from './address-header.ts';
import { longestUsername, signOnGuards, type SignOnGuardsOptions } from './sign-on-guards.ts';
import { isUsername, placeholderEmail } from './username.ts';

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

export interface SignOnOptions extends SignOnGuardsOptions {
  readonly secret: string;
  /** The origin under which browsers see the host, where a proxy hides it: `https://peixun.example.gov.cn`. */
  readonly publicOrigin?: string;
  readonly basePath: string;
  readonly singleSignOn: readonly SingleSignOn[];
}

const day = 24 * 60 * 60;

/** The sign-on library over the kernel's own tables: it issues and revokes sessions and nothing else. */
export function createSignOn(options: SignOnOptions) {
  const { db } = options;
  return betterAuth({
    appName: 'Peixun',
    secret: options.secret,
    baseURL: options.publicOrigin,
    basePath: `${options.basePath}/api/auth`,
    trustedOrigins: request => originsOf(options.publicOrigin, request),
    // What failed on our side comes out as it is; what failed at a provider's is told by the page for signing in.
    onAPIError: { throw: true, errorURL: `${options.basePath}/sign-in` },
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
    ...signOnGuards(options),
  });
}

export type SignOn = ReturnType<typeof createSignOn>;

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
