import { createHmac, timingSafeEqual } from 'node:crypto';

/** The name that the sign-on library gives the cookie; browsers keep the prefixed one to HTTPS. */
export const sessionCookieNames = ['__Secure-peixun.session_token', 'peixun.session_token'] as const;

/** The session's token in a request, when its signature is ours. */
export function readSessionCookie(headers: Headers, secret: string): string | undefined {
  return signedTokens(headers)
    .map(signed => verifiedToken(signed, secret))
    .find(token => token !== undefined);
}

/** Tokens with their signatures, as a request brings them. */
export function signedTokens(headers: Headers): string[] {
  const cookies = headers.get('cookie');
  return cookies ? sessionCookieNames.flatMap(name => cookieValue(cookies, name) ?? []) : [];
}

/** The token of a signed one, when its signature is ours. */
export function verifiedToken(signed: string, secret: string): string | undefined {
  const split = signed.lastIndexOf('.');
  if (split < 1) return undefined;
  const token = signed.slice(0, split);
  const given = Buffer.from(signed.slice(split + 1), 'base64');
  const expected = createHmac('sha256', secret).update(token).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
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
