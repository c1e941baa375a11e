import { cp, link, mkdir, mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pluginsFolder, readContents, trustedFolder } from '@peixun/kernel';
import { afterAll, describe, expect, it } from 'vitest';
import { packPlugin } from '../bundles/pack-plugin.ts';
import { knownPlugins } from '../app/known-plugins.ts';
import { addPlugin } from './add-plugin.ts';
import { checkChoices, rollBack } from './county-choices.ts';
import { writeGreetingsPlugin, type GreetingsOptions } from './greetings-plugin.fixture.ts';
import { unpackArchive, writeArchive } from '../bundles/archive.ts';
import { openOffice } from './office.fixture.ts';
import { removePlugin } from './remove-plugin.ts';
import { reviewOf } from './review.ts';

const { folder, options, host, author, bundleOf, add, hello, close } = await openOffice();
afterAll(close);

const servedFrom = (county: string) => expect.poll(() => hello(county), { interval: 50 });
const countyText = (county: string) => readFile(join(folder, 'counties', `${county}.json`), 'utf8');

describe('a bundle', () => {
  it('holds what is published and what that needs, and leaves out what the host shares', async () => {
    const place = await mkdtemp(join(folder, 'author-'));
    await writeGreetingsPlugin(place);
    // As package managers do with files of the same content.
    await link(join(place, 'dist/index.js'), join(place, 'dist/same.js'));
    const pack = async () => packPlugin({ folder: place, to: place, privateKey: author.privateKey });
    const { file, contents } = await pack();
    expect(Object.keys(contents.files)).toEqual([
      'dist/index.js',
      'dist/plugin.json',
      'dist/same.js',
      'node_modules/tiny-greeting/index.js',
      'node_modules/tiny-greeting/package.json',
      'package.json',
    ]);
    const bytes = await readFile(file);
    await pack();
    expect(await readFile(file)).toEqual(bytes);
    await unpackArchive(file, join(place, 'unpacked'));
    expect((await readContents(join(place, 'unpacked'))).contents).toEqual(contents);
  });

  it('is refused until its author is trusted', async () => {
    const { file } = await bundleOf();
    await expect(add(file)).rejects.toMatchObject({ code: 'SIGNATURE_KEY_UNKNOWN' });
    await mkdir(trustedFolder(options.dataFolder), { recursive: true });
    await writeFile(join(trustedFolder(options.dataFolder), 'author.pem'), author.publicKey);
    const { plugin, migrations } = await add(file, ['qiaojia'], true);
    expect({ signer: plugin.origin?.signedBy, migrations }).toEqual({
      signer: 'author',
      migrations: ['0001-greeting'],
    });
    expect(await hello('qiaojia')).toBe(404);
  });
});

describe('installing into a host that runs', () => {
  it('serves the counties that were named, and changes their files alone', async () => {
    const pinghu = await countyText('pinghu');
    const before = await countyText('qiaojia');
    const { file } = await bundleOf();
    const added = await add(file, ['qiaojia']);
    await servedFrom('qiaojia').toBe('Hello from 1.0.0');
    expect(await hello('pinghu')).toBe(404);
    expect(await countyText('pinghu')).toBe(pinghu);
    const choice =
      '"plugins": {\r\n        "greetings": {\r\n            "version": "^1.0.0"\r\n        }\r\n    }';
    expect(await countyText('qiaojia')).toBe(before.replace('"plugins": {}', choice));
    expect(reviewOf(added)).toContain('    0001-greeting');
  });

  it('says where a plugin came from and who signed it', () => {
    expect(host.view.plugins()).toMatchObject([
      {
        id: 'greetings',
        state: 'started',
        origin: { source: 'greetings-1.0.0.peixun.tgz', signedBy: 'author' },
      },
    ]);
  });

  it('raises one county while the other keeps what it has, and gives it back', async () => {
    const { file } = await bundleOf({ version: '1.1.0' });
    const { held } = await add(file, ['pinghu']);
    await servedFrom('pinghu').toBe('Hello from 1.1.0');
    expect(await hello('qiaojia')).toBe('Hello from 1.0.0');
    expect(held).toEqual([{ county: 'qiaojia', version: '1.0.0' }]);

    const { found } = await knownPlugins(options);
    const write = await checkChoices(
      options,
      found,
      'greetings',
      new Map([['qiaojia', { isEnabled: true, version: '^1.0' }]]),
    );
    await write();
    await servedFrom('qiaojia').toBe('Hello from 1.1.0');
    expect(await rollBack(options, found, 'greetings', 'qiaojia')).toBe('1.0.0');
    await servedFrom('qiaojia').toBe('Hello from 1.0.0');
    expect(await rollBack(options, found, 'greetings', 'pinghu')).toBeUndefined();
    await servedFrom('pinghu').toBe(404);
  });

  it('removes a version only when no county needs it', async () => {
    await expect(removePlugin(options, 'greetings@1.0.0')).rejects.toThrow('qiaojia');
    await removePlugin(options, 'greetings@1.1.0');
    await expect.poll(() => host.view.plugins().map(({ version }) => version)).toEqual(['1.0.0']);
    expect(await hello('qiaojia')).toBe('Hello from 1.0.0');
  });

  it('gives back what a county had before it got a version by its range, also where that was cut off', async () => {
    const choice = new Map([['qiaojia', { isEnabled: true, version: '^1.0' }]]);
    await (
      await checkChoices(options, (await knownPlugins(options)).found, 'greetings', choice)
    )();
    const { serves } = await add((await bundleOf({ version: '1.1.0' })).file, ['qiaojia']);
    expect(serves).toEqual(['qiaojia']);
    const { found } = await knownPlugins(options);
    const history = join(pluginsFolder(options.dataFolder), 'choices.json');
    const noted = await readFile(history);
    expect(await rollBack(options, found, 'greetings', 'qiaojia')).toBe('1.0.0');
    // What a power cut after the county's file was written leaves behind.
    await writeFile(history, noted);
    expect(await rollBack(options, found, 'greetings', 'qiaojia')).toBe('1.0.0');
    await removePlugin(options, 'greetings@1.1.0');
    await servedFrom('qiaojia').toBe('Hello from 1.0.0');
  });

  it('refuses content that replaces a version under it, and takes the version up again when it is back', async () => {
    const place = join(pluginsFolder(options.dataFolder), 'greetings@1.0.0');
    const { file } = await bundleOf({ migrations: ['0001-greeting', '0002-more'] });
    await unpackArchive(file, join(folder, 'other-content'));
    await rename(place, join(folder, 'first-content'));
    await rename(join(folder, 'other-content'), place);
    await expect
      .poll(() => host.view.plugins().map(({ reason }) => reason?.en))
      .toEqual([expect.stringContaining('replaced by other content')]);
    await servedFrom('qiaojia').toBe(503);
    await rename(place, join(folder, 'other-content'));
    await rename(join(folder, 'first-content'), place);
    await servedFrom('qiaojia').toBe('Hello from 1.0.0');
  });

  it('stops a plugin alone whose files are not those that were packed', async () => {
    const plugins = pluginsFolder(options.dataFolder);
    await cp(join(plugins, 'greetings@1.0.0'), join(folder, 'tampered'), { recursive: true });
    await writeFile(join(folder, 'tampered', 'dist', 'index.js'), 'export default {}');
    await cp(join(folder, 'tampered'), join(plugins, 'greetings@1.0.1'), { recursive: true });
    await expect
      .poll(() => host.view.plugins().find(({ version }) => version === '1.0.1')?.reason?.en)
      .toContain('dist/index.js');
    expect(await hello('qiaojia')).toBe('Hello from 1.0.0');
    await removePlugin(options, 'greetings@1.0.1');
  });
});

describe('refuses, and changes nothing,', () => {
  it.each<[string, GreetingsOptions, object]>([
    ['a kernel that is not here', { version: '1.2.0', kernel: '^2.0' }, { message: /needs kernel \^2\.0/ }],
    ['a name of the host', { id: 'administration' }, { code: 'PLUGIN_NAME_RESERVED' }],
    [
      'migrations that do not continue those before',
      { version: '1.2.0', migrations: ['0001-other'] },
      { code: 'MIGRATIONS_DIVERGE' },
    ],
    [
      'other content of an installed version',
      { migrations: ['0001-greeting', '0002-more'] },
      { message: /other content/ },
    ],
  ])('%s', async (_what, plugin, problem) => {
    const before = await readdir(pluginsFolder(options.dataFolder));
    const { file } = await bundleOf(plugin);
    await expect(add(file)).rejects.toMatchObject(problem);
    expect(await readdir(pluginsFolder(options.dataFolder))).toEqual(before);
  });

  it('a county that could not be served', async () => {
    const { file } = await bundleOf();
    await expect(add(file, ['nowhere'])).rejects.toThrow('nowhere');
  });

  it('to isolate a version that runs in the host already', async () => {
    const { file } = await bundleOf();
    await expect(
      addPlugin(options, file, { counties: [], isDryRun: true, isIsolated: true }),
    ).rejects.toThrow('--isolated');
  });

  it('an archive of npm, which nobody signed, unless the host allows that', async () => {
    const place = await mkdtemp(join(folder, 'npm-'));
    await writeGreetingsPlugin(place, { version: '1.3.0', dependencies: {} });
    const archive = join(place, 'peixun-plugin-greetings-1.3.0.tgz');
    const files = ['package.json', 'dist/plugin.json', 'dist/index.js'];
    await writeArchive(
      archive,
      files.map(path => ({ path: `package/${path}`, source: join(place, path) })),
    );
    await expect(add(archive)).rejects.toMatchObject({ code: 'BUNDLE_UNSIGNED' });
    const careful = { ...options, unsignedPlugins: true };
    const { plugin } = await addPlugin(careful, archive, { counties: [], isDryRun: true });
    expect(plugin.origin?.source).toBe('peixun-plugin-greetings-1.3.0.tgz');
  });

  it('what is no archive, and half of one', async () => {
    const noise = join(folder, 'noise.tgz');
    await writeFile(noise, 'hello');
    await expect(add(noise)).rejects.toThrow('noise.tgz');
    const bundle = await bundleOf();
    await writeFile(noise, (await readFile(bundle.file)).subarray(0, 900));
    await expect(add(noise)).rejects.toMatchObject({ code: 'BUNDLE_DAMAGED' });
    await expect(add(join(tmpdir(), 'nowhere.tgz'))).rejects.toThrow('nowhere.tgz');
    await expect(add('git+https://example.com/x.git')).rejects.toThrow('no name of a package');
  });

  it('a bundle whose files are not those that were packed', async () => {
    const { file } = await bundleOf({ version: '1.4.0' });
    const unpacked = await mkdtemp(join(folder, 'tampered-'));
    await unpackArchive(file, unpacked);
    await writeFile(join(unpacked, 'dist/index.js'), 'export default {}');
    const { contents } = await readContents(unpacked);
    const paths = ['bundle.json', 'bundle.sig', ...Object.keys(contents.files)];
    const tampered = join(folder, 'tampered.tgz');
    await writeArchive(
      tampered,
      paths.map(path => ({ path, source: join(unpacked, path) })),
    );
    await expect(add(tampered)).rejects.toMatchObject({
      code: 'BUNDLE_DAMAGED',
      title: { en: expect.stringMatching(/'tampered\.tgz'.*dist\/index\.js/) },
    });
  });

  it('what was mistyped', async () => {
    const { found } = await knownPlugins(options);
    const choose = (plugin: string, county: string) =>
      checkChoices(options, found, plugin, new Map([[county, { isEnabled: false }]]));
    await expect(choose('greeting', 'qiaojia')).rejects.toThrow('There are: greetings');
    await expect(choose('greetings', '../qiaojia')).rejects.toThrow('There are: pinghu, qiaojia');
  });
});
