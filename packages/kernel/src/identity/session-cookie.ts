import { createHmac, timingSafeEqual } from 'node:crypto';

/** The name that the sign-on library gives the cookie; browsers keep the prefixed one to HTTPS. */
const sessionCookieNames = ['__Secure-peixun.session_token', 'peixun.session_token'] as const;

/** The session's token in a request, when its signature is ours. */
export function readSessionCookie(headers: Headers, secret: string): string | undefined {
  return signedTokens(headers)
    .map(signed => verifiedToken(signed, secret))
    .find(token => token !== undefined);
}

/** Tokens with their signatures, written as the cookie brings them. */
export function signedTokens(headers: Headers): string[] {
  const pairs = (headers.get('cookie') ?? '').split(';').map(pair => pair.trim());
  return sessionCookieNames.flatMap(name => {
    const pair = pairs.find(found => found.startsWith(`${name}=`));
    return pair?.slice(name.length + 1) ?? [];
  });
}

/** The token of a signed one, when its signature is ours. */
export function verifiedToken(written: string, secret: string): string | undefined {
  const signed = decode(written);
  if (signed === undefined) return undefined;
  const split = signed.lastIndexOf('.');
  if (split < 1) return undefined;
  const token = signed.slice(0, split);
  const given = Buffer.from(signed.slice(split + 1), 'base64');
  const expected = createHmac('sha256', secret).update(token).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
