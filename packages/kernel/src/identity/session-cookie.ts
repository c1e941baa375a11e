import { createHmac, timingSafeEqual } from 'node:crypto';

/** The name that the sign-on library gives the cookie; browsers keep the prefixed one to HTTPS. */
export const sessionCookieNames = ['__Secure-peixun.session_token', 'peixun.session_token'] as const;

/** The session's token in a request, when its signature is ours. */
export function readSessionCookie(headers: Headers, secret: string): string | undefined {
  const cookies = headers.get('cookie');
  if (!cookies) return undefined;
  for (const name of sessionCookieNames) {
    const value = cookieValue(cookies, name);
    const split = value?.lastIndexOf('.') ?? -1;
    if (!value || split < 1) continue;
    const token = value.slice(0, split);
    const given = Buffer.from(value.slice(split + 1), 'base64');
    const expected = createHmac('sha256', secret).update(token).digest();
    if (given.length === expected.length && timingSafeEqual(given, expected)) return token;
  }
  return undefined;
}

function cookieValue(cookies: string, name: string): string | undefined {
  for (const part of cookies.split(';')) {
    const pair = part.trim();
    if (pair.startsWith(`${name}=`)) return decode(pair.slice(name.length + 1));
  }
  return undefined;
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
