import { createPackageFromTarballData } from '@arethetypeswrong/core';
import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A registry at work. */
export interface Registry {
  /** `http://localhost:4873`. */
  readonly url: string;
  close(): void;
}

/**
 * Offers archives of packages as an npm registry does, for package managers on this machine: what others get once the
 * packages are published. Of other packages it knows nothing.
 *
 * @param archives by the name of the package.
 * @param port a free one unless told.
 */
export async function serveRegistry(archives: ReadonlyMap<string, Uint8Array>, port = 0): Promise<Registry> {
  const server = createServer(({ url: path = '' }, answer) => {
    const [name = '', file] = decodeURIComponent(path).slice(1).split('/-/');
    const archive = archives.get(name);
    if (!archive) answer.writeHead(404).end();
    else if (file) answer.writeHead(200, { 'content-type': 'application/octet-stream' }).end(archive);
    else describe(archive, `${url}/${name}/-/archive.tgz`, answer);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { url, close: () => server.close() };
}

function describe(archive: Uint8Array, tarball: string, answer: ServerResponse): void {
  const content = createPackageFromTarballData(archive);
  const file = `/node_modules/${content.packageName}/package.json`;
  const manifest = JSON.parse(content.readFile(file)) as { name: string; version: string };
  const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  const { name, version } = manifest;
  // The next build has the same version: nobody may keep this.
  answer.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  answer.end(
    JSON.stringify({
      name,
      'dist-tags': { latest: version },
      // Some package managers let what is new wait for days.
      time: { [version]: new Date(0).toISOString() },
      versions: { [version]: { ...manifest, dist: { tarball, integrity } } },
    }),
  );
}
