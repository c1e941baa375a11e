/** Which part of the product an address belongs to. */
export type Place =
  | { readonly kind: 'host'; readonly page: 'counties' | 'sign-in' | 'setup' | 'claim' }
  | { readonly kind: 'county'; readonly countyId: string }
  /** Pages without an account: `/<county>/a/<plugin>/…`. */
  | { readonly kind: 'public'; readonly countyId: string };

export type CountyPlace = Exclude<Place, { kind: 'host' }>;

/** @param path below the base path: `/qiaojia/needs-analysis`. */
export function placeOf(path: string): Place {
  const [first = '', second] = path.split('/').filter(part => part !== '');
  if (first === '') return { kind: 'host', page: 'counties' };
  if (first === 'sign-in' || first === 'setup' || first === 'claim') return { kind: 'host', page: first };
  return { kind: second === 'a' ? 'public' : 'county', countyId: first };
}

/** Where the manifest of a county is read, below the base path: what its pages need to know first. */
export function manifestOf({ kind, countyId }: CountyPlace): string {
  return `/${countyId}/api/kernel/${kind === 'public' ? 'public-manifest' : 'manifest'}`;
}

/**
 * Where to go after signing in: a path of this host and nowhere else.
 *
 * @returns `/` for anything that is not such a path.
 */
export function safeNext(next: string | null): string {
  // Browsers leave tabs and line ends out of an address: `/<tab>/evil.example` is another host.
  return next !== null && /^\/(?![/\\\s])/.test(next) ? next : '/';
}
