import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostOptions } from '@peixun/kernel';
import { manifestOf, text } from '@peixun/plugin-api';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { writeArchive } from '../bundles/archive.ts';
import { addPlugin } from './add-plugin.ts';

let folder: string;
let registry: Server;
/** Of an office that reviews what it installs. */
let office: HostOptions;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peixun-registry-'));
  office = {
    ...{ plugins: [], counties: [], pluginsFrom: folder },
    dataFolder: folder,
    unsignedPlugins: true,
  };
  const words = await archiveOf({ name: 'words', version: '2.0.1' });
  registry = await serve([
    { name: 'plugin-routes', version: '1.0.0', archive: await routes('1.0.0') },
    { name: 'plugin-routes', version: '1.1.0', archive: await routes('1.1.0', { words: '^2.0.0' }) },
    { name: 'plugin-routes', version: '2.0.0', archive: await routes('2.0.0') },
    { name: 'words', version: '2.0.1', archive: words },
    { name: 'changed', version: '1.0.0', archive: words, announced: Buffer.from('other bytes') },
  ]);
  const { port } = registry.address() as AddressInfo;
  await writeFile(join(folder, '.npmrc'), `registry=http://localhost:${port}/\nfetch-retries=0`);
  // Who runs the tests may use another registry, which would come before that of the folder.
  vi.stubEnv('npm_config_registry', undefined);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  registry.close();
  await rm(folder, { recursive: true });
});

interface Release {
  readonly name: string;
  readonly version: string;
  readonly archive: Buffer;
  /** What the registry gives the hash of, where that is not the archive. */
  readonly announced?: Buffer;
}

/** Answers as a registry of npm does. */
async function serve(releases: readonly Release[]): Promise<Server> {
  const server = createServer(({ url = '', headers }, answer) => {
    const [name, version] = url.slice(1).split('/-/');
    const found = releases.filter(release => release.name === name);
    const versions = found.map(({ archive, announced = archive, ...release }) => {
      const tarball = `http://${headers.host}/${name}/-/${release.version}`;
      const integrity = `sha512-${createHash('sha512').update(announced).digest('base64')}`;
      return [release.version, { ...release, dist: { tarball, integrity } }] as const;
    });
    const description = { name, 'dist-tags': { latest: '2.0.0' }, versions: Object.fromEntries(versions) };
    answer
      .writeHead(found.length > 0 ? 200 : 404)
      .end(
        version ? found.find(release => release.version === version)?.archive : JSON.stringify(description),
      );
  }).listen(0);
  await once(server, 'listening');
  return server;
}

async function archiveOf(
  packageFile: { name: string; version: string },
  files: object = {},
): Promise<Buffer> {
  const archive = join(folder, 'published.tgz');
  const contents = Object.entries({ 'package.json': packageFile, ...files });
  await writeArchive(
    archive,
    contents.map(([path, content]) => ({
      path: `package/${path}`,
      source: Buffer.from(JSON.stringify(content)),
    })),
  );
  return readFile(archive);
}

function routes(version: string, dependencies: object = {}): Promise<Buffer> {
  const title = text('路线', 'Routes');
  const requires = { kernel: '^1.0' };
  const manifest = manifestOf({
    id: 'routes',
    version,
    title,
    description: title,
    requires,
    permissions: {},
  });
  const packageFile = { name: 'plugin-routes', version, dependencies };
  return archiveOf(packageFile, { 'dist/plugin.json': manifest });
}

const add = (wanted: string) => addPlugin(office, wanted, { counties: [], isDryRun: true });

it('a plugin by its name is the highest version in the range, with what it needs', async () => {
  const { plugin, packages } = await add('plugin-routes@^1.0');
  expect([plugin.manifest.version, plugin.origin?.source, packages]).toEqual([
    '1.1.0',
    'npm: plugin-routes@1.1.0',
    ['words@2.0.1'],
  ]);
});

it.each([
  ['a range that no version is in', 'plugin-routes@^3', /^No matching version found for plugin-routes@\^3/],
  ['a name that nobody has', 'plugin-rout', /^The registry has no such package/],
  ['an archive that is not what was announced', 'changed', /^The registry gave other bytes/],
])('a plugin by its name is refused for %s', async (_what, wanted, said) => {
  await expect(add(wanted)).rejects.toThrow(said);
});

it('a plugin by its name is refused without a network', async () => {
  registry.close();
  await expect(add('plugin-routes')).rejects.toThrow(
    /^The registry cannot be reached.*bundle \(\.peixun\.tgz\)/,
  );
});
