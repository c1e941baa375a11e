import { hash } from 'node:crypto';

/** A weak tag of a body: weak, since a proxy may compress it. */
export function etagOf(body: string | Uint8Array): string {
  return `W/"${hash('sha1', body, 'base64url')}"`;
}

export function matchesEtag(ifNoneMatch: string | null, etag: string): boolean {
  return (
    ifNoneMatch !== null && ifNoneMatch.split(',').some(tag => tag.trim() === etag || tag.trim() === '*')
  );
}
