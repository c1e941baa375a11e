import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHost, newSigningKeys, type Host, type HostOptions } from '@peixun/kernel';
import { createTestDatabase, makeDataFolder, type TestDatabase } from '@peixun/kernel/testing';
import { packPlugin, type PackedBundle } from '../bundles/pack-plugin.ts';
import { addPlugin, type AddedPlugin } from './add-plugin.ts';
import { writeGreetingsPlugin, type GreetingsOptions } from './greetings-plugin.fixture.ts';

/** A host that runs for two counties, and an author who gives it bundles. */
export interface Office {
  readonly database: TestDatabase;
  /** Holds all that the test makes; `counties` in it the files of the counties. */
  readonly folder: string;
  readonly options: HostOptions;
  readonly host: Host;
  readonly author: { readonly publicKey: string; readonly privateKey: string };
  /** A bundle of the greetings as their author gives it. */
  bundleOf(plugin?: GreetingsOptions): Promise<PackedBundle>;
  add(wanted: string, counties?: readonly string[], isDryRun?: boolean): Promise<AddedPlugin>;
  /** What the host answers a visitor of a county who greets; `plugin` is the greetings unless told. */
  hello(county: string, plugin?: string): Promise<unknown>;
  close(): Promise<void>;
}

const quiet = { info: () => {}, warn: () => {}, error: () => {} };

export async function openOffice(): Promise<Office> {
  const [database, folder] = await Promise.all([createTestDatabase(), makeDataFolder('office')]);
  const counties = join(folder, 'counties');
  await mkdir(counties);
  for (const id of ['qiaojia', 'pinghu']) {
    const county = { id, name: { 'zh-CN': `${id} 县`, en: id }, languages: ['zh-CN', 'en'], plugins: {} };
    await writeFile(join(counties, `${id}.json`), JSON.stringify(county, null, 4).replaceAll('\n', '\r\n'));
  }
  const options = {
    ...{ plugins: [], counties, dataFolder: join(folder, 'data') },
    ...{ databaseUrl: database.url, log: quiet },
  };
  const host = await createHost(options);
  const author = newSigningKeys();
  return {
    ...{ database, folder, options, host, author },
    async bundleOf(plugin = {}) {
      const place = await mkdtemp(join(folder, 'author-'));
      await writeGreetingsPlugin(place, plugin);
      return packPlugin({ folder: place, to: place, privateKey: author.privateKey, isPublished: true });
    },
    add: (wanted, named = [], isDryRun = false) => addPlugin(options, wanted, { counties: named, isDryRun }),
    async hello(county, plugin = 'greetings') {
      const answer = await host.fetch(new Request(`http://localhost/${county}/api/${plugin}/hello`));
      return answer.ok ? ((await answer.json()) as { hello: string }).hello : answer.status;
    },
    async close() {
      await host.stop();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
