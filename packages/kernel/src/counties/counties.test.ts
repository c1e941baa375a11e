import {
  definePlugin,
  defineRuleSet,
  partsOf,
  secret,
  text,
  type PluginDefinition,
} from '@peixun/plugin-api';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTestHost, type TestHost } from '../testing/index.ts';
import { notesPlugin } from '../testing/notes-plugin.ts';

const weights = defineRuleSet({
  id: 'rules/weights',
  title: text('权重', 'Weights'),
  schema: z.strictObject({ share: z.number().max(1) }),
  versions: [
    { effectiveFrom: '2000-01-01', source: text('示例', 'Example'), values: { share: 0.1 } },
    { effectiveFrom: '2999-01-01', source: text('将来', 'Later'), values: { share: 0.9 } },
  ],
});

const settings = z.strictObject({
  greeting: z.string().min(2).default('hello'),
  key: secret(z.string()).optional(),
});

/** Tells its settings and its rule. */
const rulesPlugin = (): PluginDefinition =>
  definePlugin({
    id: 'rules',
    version: '1.0.0',
    title: text('规则', 'Rules'),
    description: text('规则', 'Rules'),
    requires: { kernel: '^1.0' },
    permissions: {},
    settings,
    ruleSets: [weights],
    routes: [
      partsOf<object, z.output<typeof settings>>().routes(
        {
          'GET /values': {
            summary: text('值', 'Values'),
            access: { public: 'a test' },
            response: z.object({ greeting: z.string(), share: z.number(), origin: z.string() }),
          },
        },
        {
          'GET /values': async context => {
            const { values, origin } = context.rule(weights);
            return { greeting: context.settings.greeting, share: values.share, origin };
          },
        },
      ),
    ],
  });

let folder: string;
let test: TestHost;

const county = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  name: { 'zh-CN': id, en: id },
  plugins: { notes: {}, rules: {} },
  ...more,
});
const write = (id: string, content: unknown) =>
  writeFile(join(folder, `${id}.json`), typeof content === 'string' ? content : JSON.stringify(content));
const statusOf = (id: string) => test.host.view.counties().find(status => status.id === id);
const values = async (id: string) => (await test.visitor().send(`/${id}/api/rules/values`)).json();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peixun-counties-'));
  await write('good', county('good'));
});
afterEach(async () => {
  await test?.close();
  await rm(folder, { recursive: true });
});

const start = async () => {
  test = await createTestHost({ plugins: [notesPlugin(), rulesPlugin()], counties: folder });
};

describe('a wrong county file stops that county alone', () => {
  it.each([
    ['no JSON', '{', []],
    ['a missing name', { id: 'bad' }, ['name']],
    ['an unknown entry', county('bad', { plugin: {} }), []],
    ['another id than its name', county('other'), ['id']],
    ['no such time zone', county('bad', { timeZone: 'Mars/Base' }), ['timeZone']],
    ['a wrong colour', county('bad', { branding: { accentColor: 'red' } }), ['branding', 'accentColor']],
  ])('%s', async (_what, content, path) => {
    await write('bad', content);
    await start();
    expect(statusOf('bad')).toMatchObject({ state: 'stopped', problems: [{ path }] });
    const answer = await test.visitor().send('/bad/api/notes/public');
    expect([answer.status, await answer.json()]).toMatchObject([503, { code: 'COUNTY_STOPPED' }]);
    expect((await test.visitor().send('/good/api/notes/public')).status).toBe(200);
  });

  it('keeps the last good one while the host runs', async () => {
    await start();
    await write('good', '{');
    await test.host.reload();
    expect(test.warnings.map(({ fields }) => fields?.['county'])).toContain('good');
    expect(statusOf('good')).toMatchObject({ state: 'serving', problems: [{ path: [] }] });
    expect((await test.visitor().send('/good/api/notes/public')).status).toBe(200);
  });

  it('a host name of another county', async () => {
    await write('alpha', county('alpha', { hostNames: ['peixun.example.cn'] }));
    await write('beta', county('beta', { hostNames: ['peixun.example.cn'] }));
    await start();
    expect(statusOf('alpha')?.state).toBe('serving');
    expect(statusOf('beta')).toMatchObject({
      state: 'stopped',
      problems: [{ path: ['hostNames', 0], reason: { en: expect.stringContaining("county 'alpha'") } }],
    });
  });
});

describe('a wrong choice of a plugin stops that plugin in that county alone', () => {
  it.each([
    ['a version that is not installed', { version: '^7.0' }, ['plugins', 'rules', 'version']],
    ['a wrong setting', { settings: { greeting: 'x' } }, ['plugins', 'rules', 'settings', 'greeting']],
    ['an unknown setting', { settings: { greting: 'hi' } }, ['plugins', 'rules', 'settings']],
  ])('%s', async (_what, choice, path) => {
    await write('bad', county('bad', { plugins: { notes: {}, rules: choice } }));
    await start();
    expect(statusOf('bad')).toMatchObject({ state: 'serving', problems: [{ plugin: 'rules', path }] });
    expect((await test.visitor().send('/bad/api/rules/values')).status).toBe(503);
    expect((await test.visitor().send('/bad/api/notes/public')).status).toBe(200);
    expect((await test.visitor().send('/good/api/rules/values')).status).toBe(200);
  });

  it('a wrong number in a rule set', async () => {
    const version = { effectiveFrom: '2020-01-01', source: text('县', 'County'), values: { share: 2 } };
    await write('bad', county('bad', { ruleSets: { 'rules/weights': [version] } }));
    await start();
    expect(statusOf('bad')?.problems).toMatchObject([
      { plugin: 'rules', path: ['ruleSets', 'rules/weights', 0, 'values', 'share'] },
    ]);
  });
});

describe('what a county changes', () => {
  it('serves a new file and a plugin enabled later without a restart', async () => {
    await write('later', county('later', { plugins: { notes: {} } }));
    await start();
    expect((await test.visitor().send('/later/api/rules/values')).status).toBe(404);
    await write('later', county('later'));
    await write('fresh', county('fresh'));
    await test.host.reload();
    expect((await test.visitor().send('/later/api/rules/values')).status).toBe(200);
    expect((await test.visitor().send('/fresh/api/rules/values')).status).toBe(200);
  });

  it('lets the county set numbers of its own, from their day on', async () => {
    const version = { effectiveFrom: '2020-01-01', source: text('县', 'County'), values: { share: 0.4 } };
    await write('own', county('own', { ruleSets: { 'rules/weights': [version] } }));
    await start();
    expect(await values('good')).toMatchObject({ share: 0.1, origin: 'plugin' });
    expect(await values('own')).toMatchObject({ share: 0.4, origin: 'county' });
  });

  it('puts the administrator above the file, and takes it back', async () => {
    await write('own', county('own', { plugins: { rules: { settings: { greeting: 'file' } } } }));
    await start();
    const { view } = test.host;
    expect(await values('own')).toMatchObject({ greeting: 'file' });
    const save = async (changes: Record<string, unknown>) => {
      const change = { countyId: 'own', pluginId: 'rules', changes, actor: 'x', at: test.clock.now() };
      await view.saveSettings(test.host.database.kernel, change);
      await view.reloadSettings();
      return view.settings('own', 'rules');
    };
    const saved = await save({ greeting: 'changed', key: 'hidden' });
    expect(saved).toMatchObject({
      values: { greeting: 'changed' },
      secretsSet: ['key'],
      changed: ['greeting', 'key'],
    });
    expect(JSON.stringify(saved)).not.toContain('hidden');
    expect(await values('own')).toMatchObject({ greeting: 'changed' });
    await save({ greeting: null });
    expect(await values('own')).toMatchObject({ greeting: 'file' });
    await expect(save({ greeting: '' })).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
      issues: [{ path: ['greeting'] }],
    });
  });

  it('describes in OpenAPI what is enabled, and nothing else', async () => {
    await write('few', county('few', { plugins: { notes: {} } }));
    await start();
    const pathsOf = async (id: string) => {
      const { openapi, paths } = (await (await test.visitor().send(`/${id}/api/openapi.json`)).json()) as {
        openapi: string;
        paths: Record<string, unknown>;
      };
      expect(openapi).toBe('3.1.0');
      return Object.keys(paths);
    };
    expect(await pathsOf('good')).toContain('/api/rules/values');
    expect(await pathsOf('few')).toContain('/api/notes/notes');
    expect(await pathsOf('few')).not.toContain('/api/rules/values');
  });
});

it('notices a changed file by itself', async () => {
  await start();
  await write('noticed', county('noticed'));
  await expect.poll(() => statusOf('noticed')?.state).toBe('serving');
});
