import { createHmac } from 'node:crypto';
import type { SignOn } from './sign-on.ts';

/**
 * Makes a session without asking for a password and returns its `set-cookie`. For sample mode and tests.
 */
export async function issueSession(signOn: SignOn, accountId: string, secret: string): Promise<string> {
  const { internalAdapter, authCookies } = await signOn.$context;
  const session = await internalAdapter.createSession(accountId, false);
  const signature = createHmac('sha256', secret).update(session.token).digest('base64');
  const { name, attributes } = authCookies.sessionToken;
  const value = encodeURIComponent(`${session.token}.${signature}`);
  const secure = attributes.secure ? '; Secure' : '';
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${attributes.maxAge}${secure}`;
}
