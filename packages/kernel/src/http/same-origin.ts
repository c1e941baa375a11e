/**
 * Whether a request that changes something may carry the browser's cookie: it comes from our own pages, or from
 * no browser at all.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  if (origin !== null) return isHostOf(origin, request);
  return !request.headers.has('cookie');
}

function isHostOf(origin: string, request: Request): boolean {
  const host =
    request.headers.get('x-forwarded-host') ?? request.headers.get('host') ?? new URL(request.url).host;
  return URL.canParse(origin) && new URL(origin).host === host;
}
