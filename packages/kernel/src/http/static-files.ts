import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { matchesEtag } from './etag.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** How long browsers keep a file: for good where its address changes with its content. */
export type Caching = 'immutable' | 'revalidate';

/**
 * A file below a folder, compressed where a `.br` or `.gz` lies beside it.
 *
 * @returns `undefined` when there is no such file, or the path leads out of the folder.
 */
export async function staticFile(
  root: string,
  path: string,
  request: Request,
  caching: Caching,
): Promise<Response | undefined> {
  const file = normalize(join(root, decoded(path)));
  const contentType = contentTypes[extname(file)];
  if (!file.startsWith(normalize(root) + sep) || !contentType) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const etag = `W/"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`;
  const headers: Record<string, string> = {
    etag,
    vary: 'Accept-Encoding',
    'content-type': contentType,
    'cache-control': caching === 'immutable' ? 'public, max-age=31536000, immutable' : 'public, no-cache',
  };
  if (matchesEtag(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers });
  const { encoding, bytes } = await smallest(file, request.headers.get('accept-encoding') ?? '');
  if (encoding) headers['content-encoding'] = encoding;
  return new Response(request.method === 'HEAD' ? null : bytes, { headers });
}

/**
 * A name that ends with eight characters of a hash, such as `index-4f3a9c2b.js`, changes with its content. Eight
 * small letters are taken for a word: `suggested-teachers.js`.
 */
export function cachingOf(path: string): Caching {
  return /-(?![a-z]{8}\.)[\w-]{8}\.\w+(\.map)?$/.test(path) ? 'immutable' : 'revalidate';
}

async function smallest(
  file: string,
  accepted: string,
): Promise<{ encoding?: string; bytes: Buffer<ArrayBuffer> }> {
  for (const [encoding, suffix] of encodings) {
    if (!new RegExp(`\\b${encoding}\\b`).test(accepted)) continue;
    const bytes = await readFile(file + suffix).catch(() => undefined);
    if (bytes) return { encoding, bytes };
  }
  return { bytes: await readFile(file) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
