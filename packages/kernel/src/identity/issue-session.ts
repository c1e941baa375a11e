import { createHmac } from 'node:crypto';
import type { LazySignOn } from './lazy-sign-on.ts';

export interface NewSession {
  readonly accountId: string;
  readonly secret: string;
  /** From which its time runs: a test's clock need not be the machine's. */
  readonly now: Date;
  readonly address?: string;
  readonly browser?: string | undefined;
}

/** Makes a session without asking for a password and returns its `set-cookie`. For sample mode and tests. */
export async function issueSession(
  signOn: LazySignOn,
  { accountId, secret, now, address: ipAddress, browser: userAgent }: NewSession,
): Promise<string> {
  const { internalAdapter, authCookies, sessionConfig } = await (await signOn()).$context;
  const expiresAt = new Date(now.getTime() + sessionConfig.expiresIn * 1000);
  const session = await internalAdapter.createSession(
    accountId,
    false,
    { expiresAt, ipAddress, userAgent },
    true,
  );
  const signature = createHmac('sha256', secret).update(session.token).digest('base64');
  const { name, attributes } = authCookies.sessionToken;
  const value = encodeURIComponent(`${session.token}.${signature}`);
  const secure = attributes.secure ? '; Secure' : '';
  return `${name}=${value}; Path=${attributes.path ?? '/'}; HttpOnly; SameSite=Lax; Max-Age=${attributes.maxAge}${secure}`;
}
