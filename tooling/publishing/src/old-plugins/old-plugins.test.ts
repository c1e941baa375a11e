import * as pluginApi from '@peixun/plugin-api';
import { defineService, partsOf, text, type PluginDefinition } from '@peixun/plugin-api';
import { createTestHost, type TestHost } from '@peixun/test-kit';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { root } from '../published-packages.ts';
import type { api } from './1.0/index.ts';
import type { api as api11 } from './1.1/index.ts';

const kept = join(import.meta.dirname, '../../old-plugins');

/** The names that the kept modules import, by where from. */
async function importsOf(file: string): Promise<[from: string, name: string][]> {
  const files = globSync(`*/${file}`, { cwd: kept });
  const code = await Promise.all(files.map(name => readFile(join(kept, name), 'utf8')));
  return [...code.join('\n').matchAll(/^import \{([^}]*)\} from ["']([^"']+)["']/gm)].flatMap(
    ([, names = '', from = '']) =>
      names
        .split(',')
        .map(name => name.trim().split(' as ')[0]!)
        .filter(Boolean)
        .map((name): [string, string] => [from, name]),
  );
}

describe('the kept plugins', () => {
  it('use everything that plugin-api has for plugins', async () => {
    const forHosts = ['catalogueEntries', 'deprecation', 'manifestOf', 'pluginManifest'];
    const used = (await importsOf('index.js')).map(([, name]) => name);
    const offered = Object.keys(pluginApi).filter(name => !forHosts.includes(name));
    expect(
      offered.filter(name => !used.includes(name)),
      'What a minor adds is used by the plugin that is kept for it: see tooling/publishing/old-plugins/README.md.',
    ).toEqual([]);
  });

  it('find in ui-kit what their pages import', async () => {
    const report = await readFile(join(root, 'packages/ui-kit/api/index.d.ts'), 'utf8');
    const entryOf = (name: string) => report.split(`// entries/${name}.d.ts\n`)[1]?.split('\n// ')[0] ?? '';
    const missing = (await importsOf('ui.js'))
      .filter(([from]) => from.startsWith('@peixun/ui-kit/'))
      .filter(([from, name]) => !new RegExp(`\\b${name}\\b`).test(entryOf(from.split('/')[2]!)));
    expect(missing).toEqual([]);
  });
});

const title = text('今日', 'Today');
const counts = defineService({
  id: 'today/counts',
  version: '1.9.0',
  title,
  methods: { count: { input: z.object({}), output: z.object({ stories: z.int() }) } },
});
const today: PluginDefinition = {
  ...{ id: 'today', version: '1.0.0', title, description: title, permissions: {} },
  requires: { kernel: '^1.0' },
  services: [partsOf<object>().provide(counts, { count: async () => ({ stories: 7 }) })],
};

describe('a plugin built against 1.0', () => {
  let test: TestHost;
  beforeAll(async () => {
    test = await createTestHost({
      plugins: [join(kept, '1.0'), today],
      counties: [{ id: 'qiaojia', name: text('县', 'County'), plugins: { old: {}, today: {} } }],
    });
  });
  afterAll(() => test.close());

  const as = async (...roles: string[]) => (await test.signIn({ roles })).api<typeof api>('old');

  it('starts without a warning', () => {
    const states = test.host.view.plugins().map(({ id, state, reason }) => [id, state, reason]);
    expect([states, test.warnings]).toEqual([
      [
        ['old', 'started', undefined],
        ['today', 'started', undefined],
      ],
      [],
    ]);
  });

  it('writes, publishes, handles its event once and runs its job', async () => {
    const unitId = await test.unit({ name: '东镇' });
    const school = await as('school');
    const body = { unitId, title: '古驿道', phone: '13800000000' };
    const { id, job } = await school('POST /stories', { body });
    await test.settled();
    expect(await school('GET /stories', { query: { limit: 1 } })).toEqual({
      items: [{ id, title: '古驿道', read: 1 }],
    });
    const client = await test.signIn({ roles: ['school'] });
    const run = await (await client.send(`/qiaojia/api/kernel/job-runs/${job}`)).json();
    expect([run, await test.events()]).toMatchObject([
      { state: 'done', done: 1, result: 1 },
      [{ name: 'old.story-told', version: 1, payload: { id } }],
    ]);
  });

  it('reaches what its context offers', async () => {
    expect(await (await as('school'))('GET /around')).toEqual({
      county: ['qiaojia', 'Asia/Shanghai', 2],
      language: true,
      greeting: '你好',
      units: true,
      person: true,
      unit: true,
      counted: true,
      lists: true,
      holders: 3,
      phone: '13800000000',
      blind: [true, false],
      rule: [100, 'plugin'],
      found: ['古驿道'],
      counts: { stories: 1 },
      today: { stories: 7 },
      nobody: true,
      mayRead: [true, false],
      aborted: false,
      now: true,
      group: 5,
    });
  });

  it('refuses as it always did', async () => {
    const school = await as('school');
    const params = { id: crypto.randomUUID() };
    await expect(school('GET /stories/:id', { params })).rejects.toMatchObject({ code: 'STORY_NOT_FOUND' });
    await expect((await as('trainee'))('GET /stories')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(school('GET /stories', { query: { cursor: 'x' } })).rejects.toMatchObject({
      code: 'CURSOR_INVALID',
    });
    expect(await (await as('trainee'))('GET /mine')).toEqual([]);
  });

  it('takes files and gives them', async () => {
    const school = await as('school');
    const file = new File(['hello'], 'a.txt', { type: 'text/plain' });
    expect(await school('POST /pictures', { body: file })).toMatchObject({ size: 5 });
    expect(Buffer.from(await school('GET /list.txt')).toString()).toBe('清单');
  });

  it('gathers anonymous answers', async () => {
    for (const word of ['a', 'b', 'c', 'd', 'e']) await (await as())('POST /words', { body: { word } });
    await (
      await as('school')
    )('POST /words/end');
    await test.settled();
    const words = await (await test.visitor().send('/qiaojia/api/old/words')).json();
    expect((words as string[]).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('is shown in the browser', async () => {
    const { plugins } = (await (
      await (await test.signIn({ roles: ['school'] })).send('/qiaojia/api/kernel/manifest')
    ).json()) as { plugins: { id: string; uiUrl: string; pages: object[]; widgets: object[] }[] };
    const old = plugins.find(({ id }) => id === 'old')!;
    expect([old.pages.length, old.widgets.length]).toEqual([2, 1]);
    expect((await test.visitor().send(old.uiUrl)).status).toBe(200);
  });
});

it('a plugin built against 1.1 computes', async () => {
  const county = { id: 'qiaojia', name: text('县', 'County'), plugins: { old: {} } };
  const test = await createTestHost({ plugins: [join(kept, '1.1')], counties: [county] });
  onTestFinished(() => test.close());
  const school = (await test.signIn({ roles: ['school'] })).api<typeof api11>('old');
  expect([await school('GET /sum'), test.warnings]).toEqual([
    { sum: 6, isStopped: false, progress: [3, 3] },
    [],
  ]);
});
