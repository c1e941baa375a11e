import {
  defineService,
  manifestOf,
  partsOf,
  requiredService,
  text,
  type PluginDefinition,
} from '@peixun/plugin-api';
import { sql, type Kysely } from 'kysely';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { KernelApi } from '../administration/contract/index.ts';
import { defaultLimits } from './default-limits.ts';
import type { StepLimits } from './host-options.ts';
import type { PluginSource } from './plugin-package.ts';
import { createTestHost, type TestHost } from '../testing/index.ts';
import { notesPlugin } from '../testing/notes-plugin.ts';

const { provide } = partsOf<object>();

const other = (id: string, changes: Partial<PluginDefinition> = {}): PluginDefinition => ({
  id,
  version: '1.0.0',
  title: text(id, id),
  description: text(id, id),
  requires: { kernel: '^1.0' },
  permissions: {},
  ...changes,
});

const serviceOf = (plugin: string) =>
  provide(
    defineService({
      id: `${plugin}/data`,
      version: '1.0.0',
      title: text(plugin, plugin),
      methods: { get: { input: z.object({}), output: z.string() } },
    }),
    { get: async () => plugin },
  );

const needing = (plugin: string) => ({
  kernel: '^1.0',
  services: [requiredService(`${plugin}/data`, '^1.0')],
});

let test: TestHost | undefined;
afterEach(async () => {
  await test?.close();
  test = undefined;
});

/** Starts the notes with these beside them; the notes must serve whatever happens to the others. */
const startWith = (...plugins: readonly PluginSource[]) => startWithin({}, ...plugins);

/** @param limits of a step that one of them does not end: what the notes do in it takes no time, or little. */
async function startWithin(
  limits: Partial<StepLimits>,
  ...plugins: readonly PluginSource[]
): Promise<TestHost> {
  const steps = { ...defaultLimits.steps, ...limits };
  test = await createTestHost({ plugins: [...plugins, notesPlugin()], limits: { steps } });
  const client = await test.signIn({ roles: ['school'] });
  expect((await client.send('/qiaojia/api/notes/notes')).status).toBe(200);
  return test;
}

const stateOf = ({ host }: TestHost, id: string) => {
  const { state, reason } = host.view.plugins().find(plugin => plugin.id === id) ?? {};
  return { state, reason: reason?.en };
};

describe('a plugin that fails degrades itself and what needs it, nothing else', () => {
  it('by throwing at start', async () => {
    const host = await startWith(
      other('broken', {
        services: [serviceOf('broken')],
        start: () => Promise.reject(new Error('no licence')),
      }),
      other('needy', { requires: needing('broken') }),
      other('needier', { requires: needing('needy'), services: [serviceOf('needier')] }),
    );
    expect(stateOf(host, 'broken')).toEqual({
      state: 'degraded',
      reason: expect.stringContaining("Plugin 'broken' failed to start: no licence"),
    });
    expect(stateOf(host, 'needy')).toEqual({
      state: 'degraded',
      reason: expect.stringContaining("needs 'broken@1.0.0', which does not run: Plugin 'broken' failed"),
    });
    const person = await host.signIn({});
    const answer = await person.send('/qiaojia/api/broken/x');
    expect(await answer.json()).toMatchObject({ status: 503, code: 'PLUGIN_NOT_SERVING' });
    const { failing } = await person.api<KernelApi>('kernel')('GET /manifest');
    expect(failing.map(({ id }) => id)).toEqual(['broken', 'needy', 'needier']);
  });

  it('by hanging at start', async () => {
    const host = await startWithin({ start: 200 }, other('slow', { start: () => new Promise(() => {}) }));
    expect(stateOf(host, 'slow')).toMatchObject({
      state: 'degraded',
      reason: expect.stringContaining('more than 0.2 seconds'),
    });
  });

  it.each([
    ['throws', `throw new Error('no such library');`, 'no such library', {}],
    ['hangs', 'await new Promise(resolve => setTimeout(resolve, 5000));', 'than 0.2 seconds', { load: 200 }],
    ['exports another plugin', `export default { id: 'else', version: '1.0.0' };`, 'is not plugin', {}],
  ])('when its code %s', async (_how, code, reason, limits) => {
    const root = await mkdtemp(join(tmpdir(), 'peixun-plugin-'));
    await writeFile(join(root, 'index.mjs'), code);
    const host = await startWithin(limits, { manifest: manifestOf(other('broken'), 'index.mjs'), root });
    await rm(root, { recursive: true });
    expect(stateOf(host, 'broken')).toMatchObject({
      state: 'degraded',
      reason: expect.stringContaining(reason),
    });
  });

  it('by a migration that fails half-way, of which nothing stays', async () => {
    const host = await startWith(
      other('half', {
        migrations: [
          {
            name: '0001-half',
            async up(db) {
              await sql`create table thing (county_id text, id uuid, primary key (county_id, id))`.execute(
                db,
              );
              throw new Error('power cut');
            },
            down: () => Promise.resolve(),
          },
        ],
      }),
    );
    expect(stateOf(host, 'half')).toMatchObject({
      state: 'degraded',
      reason: expect.stringContaining('power cut'),
    });
    const { rows } = await sql`select from pg_tables where tablename = 'thing'`.execute(
      host.host.database.kernel,
    );
    expect(rows).toEqual([]);
  });

  it.each([
    ['waits for ever', () => new Promise<never>(() => {})],
    ['asks a question without end', (db: Kysely<unknown>) => sql`select pg_sleep(60)`.execute(db)],
  ])('by a migration that %s, and lets the others migrate', async (_how, hang) => {
    const up = async (db: Kysely<unknown>) => void (await hang(db));
    const stuck = other('stuck', { migrations: [{ name: '0001-stuck', up, down: async () => {} }] });
    const host = await startWithin({ migrate: 5_000 }, stuck);
    expect(stateOf(host, 'stuck')).toMatchObject({
      state: 'degraded',
      reason: expect.stringContaining("Plugin 'stuck' failed to migrate"),
    });
  });

  it('by a database that goes away under its migration, until it is back', async () => {
    let attempts = 0;
    const up = async (db: Kysely<unknown>) => {
      attempts += 1;
      if (attempts > 1) return;
      await sql`set local role none`.execute(db);
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(db);
    };
    const cut = other('cut', { migrations: [{ name: '0001-cut', up, down: async () => {} }] });
    const host = await startWith(cut);
    expect(host.warnings).toContainEqual(
      expect.objectContaining({
        fields: expect.objectContaining({
          reason: expect.stringContaining("Plugin 'cut' lost the database when it was to migrate"),
        }),
      }),
    );
    await expect.poll(() => stateOf(host, 'cut').state).toBe('started');
    expect(attempts).toBe(2);
  });

  it('by an operation that declares no access', async () => {
    const host = await startWith(
      other('open', {
        routes: [
          { api: { 'GET /x': { summary: text('x', 'x') } as never }, handlers: { 'GET /x': async () => {} } },
        ],
      }),
    );
    expect(stateOf(host, 'open').reason).toContain("operation 'GET /x' declares no access");
  });

  it('by throwing at stop', async () => {
    const host = await startWith(
      other('rude', { start: async () => ({ stop: () => Promise.reject(new Error('not now')) }) }),
    );
    await host.host.stop();
    expect(host.warnings).toContainEqual(
      expect.objectContaining({ message: 'a plugin did not stop in order' }),
    );
  });

  it('by hanging at stop', async () => {
    const host = await startWithin(
      { stop: 200 },
      other('sticky', { start: async () => ({ stop: () => new Promise<void>(() => {}) }) }),
    );
    await host.host.stop();
    expect(host.warnings).toContainEqual(
      expect.objectContaining({ message: 'a plugin did not stop in order' }),
    );
  });
});

describe('what a host says of plugins that cannot start', () => {
  it('a range of the kernel that this host is not in', async () => {
    const host = await startWith(other('future', { requires: { kernel: '^9.0' } }));
    expect(stateOf(host, 'future')).toMatchObject({
      state: 'stopped',
      reason: expect.stringContaining('needs kernel ^9.0, and this host has'),
    });
  });

  it('a cycle, with its path', async () => {
    const host = await startWith(
      other('one', { requires: needing('two'), services: [serviceOf('one')] }),
      other('two', { requires: needing('one'), services: [serviceOf('two')] }),
    );
    expect(stateOf(host, 'one').reason).toContain('one@1.0.0 → two@1.0.0 → one@1.0.0');
  });

  it('a provider that the county has not enabled, with the file to change', async () => {
    const host = await startWith(other('needy', { requires: needing('absent') }));
    const county = host.host.view.counties().find(({ id }) => id === 'qiaojia');
    expect(county?.problems).toMatchObject([
      {
        plugin: 'needy',
        reason: { en: expect.stringContaining("Enable 'absent' in counties/qiaojia.json") },
      },
    ]);
  });

  it('a package that is not there', async () => {
    test = await createTestHost({ plugins: ['@peixun/no-such-plugin', notesPlugin()] });
    expect(stateOf(test, '@peixun/no-such-plugin')).toMatchObject({
      state: 'stopped',
      reason: expect.stringContaining("Plugin package '@peixun/no-such-plugin' has no plugin.json"),
    });
  });

  it('the same version twice', async () => {
    const host = await startWith(notesPlugin());
    expect(host.host.view.plugins().filter(({ id }) => id === 'notes')).toMatchObject([
      { state: 'started' },
      { state: 'stopped', reason: { en: expect.stringContaining('listed twice') } },
    ]);
  });
});

it('answers what nobody foresaw with a number to look for, and goes on', async () => {
  const failing = other('failing', {
    routes: [
      {
        api: { 'GET /x': { summary: text('x', 'x'), access: { public: 'a test' } } },
        handlers: { 'GET /x': () => Promise.reject(new TypeError('13800001111 is not a function')) },
      },
    ],
  });
  const host = await startWith(failing);
  const answer = await host.visitor().send('/qiaojia/api/failing/x');
  const problem = await answer.text();
  expect(JSON.parse(problem)).toMatchObject({ status: 500, code: 'INTERNAL' });
  expect(problem).toContain(answer.headers.get('x-request-id'));
  expect(problem).not.toContain('13800001111');
  expect(host.warnings.map(({ fields }) => fields?.['error'])).toContainEqual(expect.any(TypeError));
});

it('gives up an operation that takes too long, and tells it so', async () => {
  let wasTold: unknown;
  const hanging = other('hanging', {
    routes: [
      {
        api: { 'GET /x': { summary: text('x', 'x'), access: { public: 'a test' } } },
        handlers: {
          'GET /x': ({ signal }) =>
            new Promise(resolve => {
              signal.addEventListener('abort', () => {
                wasTold = signal.reason;
                resolve(undefined);
              });
            }),
        },
      },
    ],
  });
  test = await createTestHost({ plugins: [hanging], limits: { operation: 50 } });
  const answer = await test.visitor().send('/qiaojia/api/hanging/x');
  expect(await answer.json()).toMatchObject({ status: 503, code: 'OUT_OF_TIME' });
  expect(wasTold).toMatchObject({ code: 'OUT_OF_TIME' });
});

it('ends requests that run before it stops, and refuses new ones', async () => {
  let finish = () => {};
  const gate = new Promise<void>(resolve => {
    finish = resolve;
  });
  let entered = () => {};
  const running = new Promise<void>(resolve => {
    entered = resolve;
  });
  const slow = other('slow', {
    routes: [
      {
        api: { 'GET /x': { summary: text('x', 'x'), access: { public: 'a test' } } },
        handlers: {
          'GET /x': async () => {
            entered();
            await gate;
          },
        },
      },
    ],
  });
  test = await createTestHost({ plugins: [slow] });
  const visitor = test.visitor();
  const first = visitor.send('/qiaojia/api/slow/x');
  await running;
  const stopped = test.host.stop();
  await Promise.resolve();
  const second = await visitor.send('/qiaojia/api/slow/x');
  finish();
  await stopped;
  expect([(await first).status, second.status]).toEqual([204, 503]);
});
