import { manifestOf, text, type PluginDefinition } from '@peixun/plugin-api';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contentsFile, hashOfFile, installationFile, isFilePath, signatureFile } from './bundle-contents.ts';
import { pluginsFolder, removeAbandoned, unfinishedFolder } from './plugins-folder.ts';
import { readInstalledPlugin } from './read-installed-plugin.ts';
import { linkSharedPackages } from './shared-packages.ts';
import { newSigningKeys, signContents } from './signature.ts';
import { readTrust, trustedFolder } from './trust.ts';

const demo: PluginDefinition = {
  id: 'demo',
  version: '1.0.0',
  title: text('示例', 'Demo'),
  description: text('示例插件', 'A plugin for tests'),
  requires: { kernel: '^1.0' },
  permissions: {},
};
const author = newSigningKeys();
const stranger = newSigningKeys();

let dataFolder: string;
let folder: string;
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'peixun-installed-'));
  folder = join(pluginsFolder(dataFolder), 'demo@1.0.0');
  await mkdir(trustedFolder(dataFolder), { recursive: true });
  await writeFile(join(trustedFolder(dataFolder), 'author.pem'), author.publicKey);
});
afterAll(() => rm(dataFolder, { recursive: true }));
beforeEach(() => writeBundle());

/** The plugin as it stands after it was installed, signed by its author. */
async function writeBundle(packageFile: object = { name: 'demo' }): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'dist'), { recursive: true });
  const files: Record<string, string> = {
    'package.json': JSON.stringify(packageFile),
    'dist/plugin.json': JSON.stringify(manifestOf(demo)),
    'dist/index.js': 'export default {}',
  };
  const hashes: Record<string, string> = {};
  for (const [path, content] of Object.entries(files)) {
    await writeFile(join(folder, path), content);
    hashes[path] = await hashOfFile(join(folder, path));
  }
  const contents = JSON.stringify({ bundleVersion: 1, id: 'demo', version: '1.0.0', files: hashes });
  await writeFile(join(folder, contentsFile), contents);
  await writeFile(
    join(folder, installationFile),
    JSON.stringify({ source: 'demo-1.0.0.peixun.tgz', installedAt: '2026-11-22T04:00:00.000Z' }),
  );
  await signWith(author.privateKey);
}

async function signWith(privateKey: string): Promise<string> {
  const signature = signContents(await readFile(join(folder, contentsFile)), privateKey);
  await writeFile(join(folder, signatureFile), JSON.stringify(signature));
  return signature.keyId;
}

const read = async (trust: { trustedKeys?: Record<string, string>; unsignedPlugins?: boolean } = {}) =>
  readInstalledPlugin(folder, await readTrust({ dataFolder, ...trust }));

describe('an installed plugin', () => {
  it('is read with where it came from and who signed it, before any of its code runs', async () => {
    const { manifest, root, origin } = await read();
    expect({ id: manifest.id, root, origin }).toEqual({
      id: 'demo',
      root: folder,
      origin: {
        source: 'demo-1.0.0.peixun.tgz',
        installedAt: '2026-11-22T04:00:00.000Z',
        signedBy: 'author',
      },
    });
  });

  it.each([
    ['a file that was changed', () => writeFile(join(folder, 'dist/index.js'), 'export default 1')],
    ['a file that is gone', () => rm(join(folder, 'dist/index.js'))],
    ['a file that was added', () => writeFile(join(folder, 'dist/more.js'), '')],
    ['a link that was added', () => symlink(tmpdir(), join(folder, 'dist/more'))],
  ])('is refused for %s', async (_what, spoil) => {
    await spoil();
    await expect(read()).rejects.toMatchObject({
      code: 'BUNDLE_FILES_DIFFER',
      values: { plugin: 'demo@1.0.0', files: expect.stringMatching(/^dist\/(index\.js|more)/) },
    });
  });

  it('is refused when what was signed is not what is there', async () => {
    const changed = { bundleVersion: 1, id: 'demo', version: '1.0.0', files: {} };
    await writeFile(join(folder, contentsFile), JSON.stringify(changed));
    await expect(read()).rejects.toMatchObject({ code: 'SIGNATURE_WRONG', values: { signer: 'author' } });
  });

  it('is refused for a key that nobody trusts, until somebody does', async () => {
    const keyId = await signWith(stranger.privateKey);
    await expect(read()).rejects.toMatchObject({ code: 'SIGNATURE_KEY_UNKNOWN', values: { keyId } });
    expect((await read({ trustedKeys: { stranger: stranger.publicKey } })).origin?.signedBy).toBe('stranger');
  });

  it('may be unsigned only where the host says so', async () => {
    await rm(join(folder, signatureFile));
    await expect(read()).rejects.toMatchObject({ code: 'BUNDLE_UNSIGNED' });
    expect((await read({ unsignedPlugins: true })).origin?.signedBy).toBeUndefined();
  });

  it('is refused when nobody can read what was noted at its installation', async () => {
    await writeFile(join(folder, installationFile), '{"source": 1}');
    await expect(read()).rejects.toMatchObject({
      code: 'BUNDLE_DAMAGED',
      values: { file: join(folder, installationFile), reason: expect.stringContaining('source: ') },
    });
  });

  it.each([
    ['none', 'hello'],
    ['a private one', author.privateKey],
  ])('names a trusted key that is %s', async (_what, key) => {
    await expect(read({ trustedKeys: { author: key } })).rejects.toMatchObject({
      code: 'TRUSTED_KEY_INVALID',
      values: { name: 'author' },
    });
  });
});

describe('packages that a plugin shares with its host', () => {
  const link = () => linkSharedPackages(folder, dataFolder, import.meta.dirname);

  it('are found by it as the copies of the kernel', async () => {
    await writeBundle({ name: 'demo', peerDependencies: { zod: '^4.0' } });
    await link();
    const from = (file: string) => createRequire(file).resolve('zod');
    expect(from(join(folder, 'dist/index.js'))).toBe(from(import.meta.filename));
  });

  it.each([
    ['SHARED_PACKAGE_UNFIT', { zod: '^3.0' }],
    ['SHARED_PACKAGE_MISSING', { 'no-such-package-anywhere': '^1.0' }],
  ])('are refused with %s', async (code, peerDependencies) => {
    await writeBundle({ name: 'demo', peerDependencies });
    await expect(link()).rejects.toMatchObject({ code });
  });
});

it('what a killed installation left is removed, one at work and plugins are not', async () => {
  const plugins = pluginsFolder(dataFolder);
  const [abandoned, atWork] = [unfinishedFolder(plugins), unfinishedFolder(plugins)];
  const longAgo = new Date(Date.now() - 2 * 3_600_000);
  for (const place of [abandoned, atWork]) await mkdir(join(place, 'dist'), { recursive: true });
  for (const place of [abandoned, folder]) await utimes(place, longAgo, longAgo);
  const before = await readdir(plugins);
  await removeAbandoned(plugins);
  expect(await readdir(plugins)).toEqual(before.filter(name => name !== basename(abandoned)));
});

it.each(['../x', '/x', 'a/../b', 'a//b', 'a/./b', 'C:/x', 'a\\b', 'bundle.json', 'installed.json', ''])(
  'refuses %j as the path of a file',
  path => expect(isFilePath(path)).toBe(false),
);
