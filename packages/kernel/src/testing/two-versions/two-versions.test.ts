import { manifestOf } from '@peixun/plugin-api';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHost } from '../../host/create-host.ts';
import type { Host } from '../../host/host.ts';
import type { PluginSource } from '../../host/plugin-package.ts';
import { createTestHost, type TestHost } from '../create-test-host.ts';
import { asker, tripsPlugin, type askerApi, type firstApi, type laterApi } from './trips-plugin.fixture.ts';

type TripsApi = typeof firstApi & typeof laterApi;

let folder: string;
let test: TestHost;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peixun-two-versions-'));
  test = await createTestHost({
    plugins: [await installed('1.0.0'), await installed('1.1.0'), nextMajor, asker],
    counties,
  });
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});

/** Its tables are its own. */
const nextMajor = { ...tripsPlugin('1.1.0'), version: '2.0.0' };

const counties = [county('qiaojia', '~1.0'), county('pinghu', '~1.0')];

function county(id: string, version: string) {
  return { id, name: { 'zh-CN': id, en: id }, plugins: { trips: { version }, asker: {} } };
}

/** A version with its page, as it stands in a package of its own. */
async function installed(version: '1.0.0' | '1.1.0'): Promise<PluginSource> {
  const root = await mkdtemp(join(folder, `${version}-`));
  await writeFile(join(root, 'index.js'), `export const version = '${version}';`);
  const main = join(import.meta.dirname, `trips-${version.slice(0, 3)}.fixture.ts`);
  return { manifest: manifestOf(tripsPlugin(version), relative(root, main)), root };
}

async function choose(id: 'qiaojia' | 'pinghu', version: string): Promise<void> {
  counties[id === 'qiaojia' ? 0 : 1] = county(id, version);
  await test.host.reload();
}

async function office(countyId: string) {
  const client = await test.signIn({ roles: ['school'], county: countyId });
  const json = async (path: string) => (await client.send(`/${countyId}/api/${path}`)).json();
  return { trips: client.api<TripsApi>('trips'), asks: client.api<typeof askerApi>('asker'), json, client };
}

/** Which version does each kind of work in a county. */
async function versionsIn(countyId: string) {
  const { trips, asks, json, client } = await office(countyId);
  await trips('POST /trips', { body: { title: '红军渡口' } });
  const { run } = await trips('POST /counts');
  await test.settled();
  const description = (await json('openapi.json')) as { paths: Record<string, object> };
  const manifest = (await json('kernel/manifest')) as { plugins: { id: string; uiUrl: string }[] };
  const { uiUrl } = manifest.plugins.find(({ id }) => id === 'trips')!;
  return {
    event: (await trips('GET /heard')).at(-1),
    job: ((await json(`kernel/job-runs/${run}`)) as { result: unknown }).result,
    service: await asks('GET /version'),
    page: await (await client.send(uiUrl)).text(),
    describesSeats: '/api/trips/trips/{id}/seats' in description.paths,
  };
}

const allOf = (version: string, describesSeats: boolean) => ({
  event: `trips.planned ${version}`,
  job: version,
  service: version,
  page: `export const version = '${version}';`,
  describesSeats,
});

describe('two versions of a plugin on one host', () => {
  it('begin as one', async () => {
    expect(await versionsIn('qiaojia')).toEqual(allOf('1.0.0', false));
    expect(await versionsIn('pinghu')).toEqual(allOf('1.0.0', false));
  });

  it('serve a county each, once one is raised', async () => {
    await choose('qiaojia', '^1.0');
    expect(await versionsIn('qiaojia')).toEqual(allOf('1.1.0', true));
    expect(await versionsIn('pinghu')).toEqual(allOf('1.0.0', false));
  });

  it('answer only with their own operations', async () => {
    const seats = { params: { id: '00000000-0000-7000-8000-000000000000' }, body: { seats: 40 } };
    await (await office('qiaojia')).trips('POST /trips/:id/seats', seats);
    await expect((await office('pinghu')).trips('POST /trips/:id/seats', seats)).rejects.toMatchObject({
      code: 'PATH_NOT_FOUND',
    });
  });

  it('read what the other wrote, when the county goes back', async () => {
    const later = (await office('qiaojia')).trips;
    const { id } = await later('POST /trips', { body: { title: '古驿道' } });
    await later('POST /trips/:id/seats', { params: { id }, body: { seats: 40 } });
    await test.settled();
    await choose('qiaojia', '~1.0');
    const earlier = (await office('qiaojia')).trips;
    expect((await earlier('GET /trips')).items).toContainEqual({ id, title: '古驿道' });
    expect(await versionsIn('qiaojia')).toEqual(allOf('1.0.0', false));
  });

  it('keep an event for the version that handles it', async () => {
    await choose('qiaojia', '^1.0');
    const { trips } = await office('qiaojia');
    const waitsFor = async () => {
      const { rows } = await test.database.administrator.query('select state from kernel.delivery');
      return rows.map(({ state }) => state as string);
    };
    // Nothing is handled while somebody else holds the table.
    const holder = await test.database.administrator.connect();
    await holder.query('begin');
    await holder.query('lock table trips.heard in access exclusive mode');
    const { id } = await trips('POST /trips', { body: { title: '溜索' } });
    await trips('POST /trips/:id/seats', { params: { id }, body: { seats: 8 } });
    await choose('qiaojia', '~1.0');
    await holder.query('commit');
    holder.release();
    await test.settled();
    expect(await waitsFor()).toEqual(['parked']);

    await choose('qiaojia', '^1.0');
    await test.settled();
    expect(await waitsFor()).toEqual([]);
    expect((await trips('GET /heard')).slice(-2)).toContain('trips.enlarged 1.1.0');
  });
});

it('a new major leaves the rows of the old one alone', async () => {
  const titles = async () =>
    (await (await office('pinghu')).trips('GET /trips')).items.map(({ title }) => title);
  const before = await titles();
  await choose('pinghu', '^2.0');
  expect([before.length > 0, await titles()]).toEqual([true, []]);
  await choose('pinghu', '~1.0');
  expect(await titles()).toEqual(before);
});

describe('two hosts with different versions on one database', () => {
  let raised: Host;
  beforeAll(async () => {
    await choose('pinghu', '~1.0');
    raised = await createHost({
      plugins: [await installed('1.1.0'), asker],
      counties: [county('pinghu', '^1.0')],
      dataFolder: join(folder, 'raised'),
      databaseUrl: test.database.url,
      log: { info() {}, warn() {}, error() {} },
    });
  });

  it('give events and jobs to the newer, while the older answers', async () => {
    const older = allOf('1.0.0', false);
    expect(await versionsIn('pinghu')).toEqual({ ...older, event: 'trips.planned 1.1.0', job: '1.1.0' });
  });

  it('give them back when the newer goes', async () => {
    await raised.stop();
    expect(await versionsIn('pinghu')).toEqual(allOf('1.0.0', false));
  });
});
