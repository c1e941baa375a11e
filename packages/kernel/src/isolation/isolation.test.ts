import { manifestOf } from '@peixun/plugin-api';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestHost, type TestHost } from '../testing/create-test-host.ts';
import type { ProblemAnswer, TestClient } from '../testing/test-client.ts';
import {
  entryAdded,
  guardedPlugin,
  type guardedApi,
  type HostileAct,
} from './testing/guarded-plugin.fixture.ts';
import { neighbourPlugin, type neighbourApi } from './testing/neighbour-plugin.fixture.ts';

type Kind = 'plain' | 'sealed';

const unlimited = { burst: 1e9, perSecond: 1e9 };

let host: TestHost;
let officer: TestClient;

beforeAll(async () => {
  const main = 'src/isolation/testing/guarded-plugin.fixture.ts';
  const root = join(import.meta.dirname, '../..');
  const sealed = { manifest: manifestOf(guardedPlugin('sealed'), main), root };
  host = await createTestHost({
    limits: { perAddress: unlimited, perAccount: unlimited },
    // The same code, in the host's process and in one of its own.
    plugins: [
      guardedPlugin('plain'),
      { plugin: sealed, isolation: 'process', memoryMb: 96, silence: 4_000 },
      neighbourPlugin,
    ],
    counties: ['qiaojia', 'pinghu'].map(id => ({
      id,
      name: { 'zh-CN': `${id} 县`, en: id },
      plugins: { plain: { settings: { limit: 5 } }, sealed: { settings: { limit: 5 } }, neighbour: {} },
      ruleSets: Object.fromEntries(
        ['plain', 'sealed'].map(plugin => [
          `${plugin}/share`,
          [
            {
              effectiveFrom: '2021-01-01',
              source: { 'zh-CN': '本县', en: 'Ours' },
              values: { percent: 20 },
            },
          ],
        ]),
      ),
    })),
  });
  officer = await host.signIn({ roles: ['unit-officer'] });
});
afterAll(() => host?.close());

function guarded(kind: Kind, client = officer) {
  return client.api<ReturnType<typeof guardedApi>>(kind);
}

const neighbour = () => officer.api<typeof neighbourApi>('neighbour');

/** What somebody gets to see, without names and ids that differ from plugin to plugin. */
function comparable(kind: Kind, value: unknown): unknown {
  const written = JSON.stringify(value, null, 1)
    .replaceAll(kind, 'guarded')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'some-id');
  return JSON.parse(written) as unknown;
}

const problem = (error: ProblemAnswer) => ({ status: error.status, code: error.code, issues: error.issues });

describe('a plugin in a process of its own', () => {
  it('does what it does in the host', async () => {
    const done = async (kind: Kind) => {
      const call = guarded(kind);
      const trainee = await host.signIn();
      const seen = {
        circumstances: await call('GET /circumstances'),
        added: await call('POST /entries', { body: { title: 'first' } }),
        wrong: await call('POST /entries', { body: { title: '', unitId: 'x' } }).catch(problem),
        refused: await guarded(kind, trainee)('GET /entries').catch(problem),
        visitor: await guarded(kind, host.visitor())('GET /entries').catch(problem),
        file: await call('POST /uploads', { body: new File(['Name\nx\ny\n'], 'a.csv') }),
        conflict: await call('POST /statements', {
          body: { in: 'transaction', sql: ["insert into entry select * from entry where title = 'first'"] },
        }),
      };
      for (const answer of ['a', 'b', 'c', 'd', 'e']) {
        await guarded(kind, host.visitor())('POST /answers', { body: { group: 'g', answer } });
      }
      await call('POST /closed-groups', { body: { group: 'g' } });
      const closed = await guarded(kind, host.visitor())('POST /answers', {
        body: { group: 'g', answer: 'late' },
      }).catch(problem);
      await host.settled();
      const { rows } = await host.database.administrator.query(
        `select 'audit' as what, action, object_type, outcome, details::text from kernel.audit_entry where plugin = $1
         union all select 'job', job, state, result::text, done::text || total::text from kernel.job_run where plugin = $1
         order by 1, 2, 3, 4`,
        [kind],
      );
      return {
        ...seen,
        closed,
        entries: await call('GET /entries'),
        counted: await neighbour()('POST /counts', { body: { of: kind, kind: 'echo' } }),
        miscounted: await neighbour()('POST /counts', { body: { of: kind, kind: 'x' } }).catch(problem),
        events: (await host.events()).filter(({ name }) => name.startsWith(kind)),
        rows,
      };
    };
    const [plain, sealed] = [await done('plain'), await done('sealed')];
    expect(comparable('sealed', sealed)).toEqual(comparable('plain', plain));
    expect(sealed).toMatchObject({
      circumstances: {
        settings: { limit: 5 },
        rule: { values: { percent: 20 } },
        greeting: { words: 'hello guarded' },
      },
      counted: { count: 1 },
      events: [{ name: 'sealed.entry-added' }],
    });
    expect(sealed.entries.items.map(({ kind }) => kind)).toEqual([
      ...['answer', 'answer', 'answer', 'answer', 'answer'],
      ...['echo', 'entry', 'finished'],
    ]);
  });

  it('is described as it is in the host', async () => {
    const answer = await officer.send('/qiaojia/api/openapi.json');
    const { paths, components } = (await answer.json()) as Record<'paths' | 'components', any>;
    const described = (kind: Kind) => {
      const own = (record: Record<string, unknown>) =>
        Object.fromEntries(Object.entries(record).filter(([name]) => name.includes(kind)));
      return comparable(kind, { paths: own(paths), schemas: own(components.schemas) });
    };
    expect(described('sealed')).toEqual(described('plain'));
    expect(Object.keys(paths)).toContain('/api/sealed/entries');
  });

  it('carries a command out once', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const send = () => guarded('sealed')('POST /entries', { body: { title: 'once' } }, headers);
    expect(await send()).toEqual(await send());
    const { items } = await guarded('sealed')('GET /entries');
    expect(items.filter(({ title }) => title === 'once')).toHaveLength(1);
  });

  it('shows its units no more than they may see', async () => {
    const unitId = await host.unit();
    const mine = await host.signIn({ roles: ['unit-officer'], unitId });
    await guarded('sealed')('POST /entries', {
      body: { title: 'elsewhere', unitId: await host.unit({ name: '西镇' }) },
    });
    await guarded('sealed', mine)('POST /entries', { body: { title: 'ours', unitId } });
    await host.settled();
    const titles = (await guarded('sealed', mine)('GET /entries')).items.map(({ title }) => title);
    expect(titles).toContain('ours');
    expect(titles).not.toContain('elsewhere');
  });
});

describe('a computation', () => {
  const compute = (kind: Kind, work: string) =>
    guarded(kind)('POST /computations', { body: { work: work as 'echo' } }).catch(
      ({ status, code, issues }: ProblemAnswer) => ({ status, code, issues }),
    );

  it.each<[string, unknown]>([
    ['echo', { output: [['day', '1970-01-01T00:00:00.000Z']] }],
    ['untilStopped', { output: 'stopped' }],
    ['fail', { status: 409, code: 'NUMBER_UNLUCKY', issues: [{ path: ['number'] }] }],
    ['exit', { status: 503, code: 'COMPUTATION_LOST' }],
    ['eatHeap', { status: 503, code: 'COMPUTATION_OUT_OF_MEMORY' }],
    ['loop', { status: 503, code: 'OUT_OF_TIME' }],
    ['abandoned', { output: 'left' }],
    ['missing', { status: 500, code: 'COMPUTATION_MISSING' }],
    ['inTransaction', { status: 500, code: 'COMPUTATION_IN_TRANSACTION' }],
  ])('ends in the host as in a process of its own: %s', async (work, expected) => {
    expect(await Promise.all([compute('plain', work), compute('sealed', work)])).toMatchObject([
      expected,
      expected,
    ]);
  });

  it('of an isolated plugin may no more than the plugin', async () => {
    expect(await compute('plain', 'readFile')).toEqual({ output: expect.any(Number) });
    expect(await compute('sealed', 'readFile')).toMatchObject({ status: 500 });
  });
});

describe('its statements', () => {
  const run = (sql: string[], client = officer) =>
    guarded('sealed', client)('POST /statements', { body: { sql, in: 'transaction' } });

  it.each([
    ['select * from kernel.account', /permission denied for table/],
    ['select * from plain.entry', /permission denied for schema/],
    ["select kernel.perform('a guess', 'delete from kernel.event_log', false)", /only the host/],
    ["select pg_read_file('/etc/passwd')", /permission denied/],
    ["select lo_import('/etc/passwd')", /permission denied/],
    [
      'select pg_terminate_backend(pid) from pg_stat_activity where usename <> session_user',
      /permission denied/,
    ],
    ['select 1 as n into other', /permission denied/],
    ['select 1 as n into temporary other', /permission denied/],
    ['commit', /no others/],
    ['set role none', /no others/],
    ["copy entry to program 'true'", /no others/],
    ['do $$ begin perform 1; end $$', /no others/],
    ['select 1; select 2', /multiple commands/],
  ])('get no further than its rows: %s', async (sql, reason) => {
    expect(await run([sql])).toEqual({ rows: [], refusal: expect.stringMatching(reason) });
  });

  it('take no other role', async () => {
    const { roles } = host.database.database;
    const names = [roles.kernelSystem, roles.owner('kernel'), roles.owner('sealed'), roles.runtime('sealed')];
    const hostLogin = decodeURIComponent(new URL(host.database.url).username);
    const abroad = await host.signIn({ county: 'pinghu', roles: ['unit-officer'] });
    await guarded('sealed', abroad)('GET /entries');
    for (const role of [...names, roles.isolated('sealed', 'pinghu'), hostLogin, 'pg_read_all_data']) {
      const { refusal } = await run([`select set_config('role', '${role}', true)`]);
      expect(refusal, role).toMatch(/permission denied to set role/);
      const other = await run([`select set_config('session_authorization', '${role}', true)`]);
      expect(other.refusal, role).toMatch(/permission denied to set session authorization/);
    }
  });

  it('reach no other county, whatever they say of themselves', async () => {
    const abroad = await host.signIn({ county: 'pinghu', roles: ['unit-officer'] });
    await guarded('sealed', abroad)('POST /entries', { body: { title: 'abroad' } });
    const pretend =
      "select set_config('peixun.county', 'pinghu', true), set_config('peixun.units', '*', true)";
    expect(await run([pretend, 'select * from entry'])).toEqual({ rows: [] });
    const insert = `insert into entry values ('pinghu', '${randomUUID()}', null, 'x', 'x')`;
    expect(await run([pretend, insert])).toMatchObject({
      refusal: expect.stringMatching(/row-level security|outside/),
    });
    const { rows } = await run(['select distinct county_id from entry']);
    expect(rows).toEqual([{ county_id: 'qiaojia' }]);
  });
});

describe('its process', () => {
  const act = (name: HostileAct) => guarded('sealed')('POST /hostile-acts', { body: { act: name } });

  it.each<HostileAct>([
    'readFile',
    'writeFile',
    'spawn',
    'signalHost',
    'openInspector',
    'bindings',
    'wishForOther',
  ])('refuses to %s', async name => {
    expect(await act(name)).toEqual({ outcome: expect.stringMatching(/^refused: /) });
  });

  it('knows nothing of the environment', async () => {
    const { TZ } = process.env;
    expect(await act('environment')).toEqual({ outcome: `did it: ${JSON.stringify({ TZ })}` });
  });

  it('has effects once when it ends in the middle of an event', async () => {
    const id = randomUUID();
    const fatalUntil = new Date(host.clock.now().getTime() + 60_000).toISOString();
    await host.publish(entryAdded('sealed'), { id, fatalUntil });
    await expect.poll(() => host.warnings.map(({ message }) => message)).toContain(ended);
    host.clock.advance({ minutes: 2 });
    await host.settled();
    const { rows } = await host.database.administrator.query(
      "select kind from sealed.entry where title = $1 and kind = 'echo'",
      [id],
    );
    expect(rows).toHaveLength(1);
  });

  it.each<[HostileAct, RegExp]>([
    ['loop', /did not answer for 4 seconds/],
    ['eatHeap', /it ended with|MB of memory|did not answer/],
    ['eatBuffers', /MB of memory/],
  ])('is ended at %s and started again, while others are served', async (name, reason) => {
    await awaitSealed();
    forgetLosses();
    let isOver = false;
    const harm = act(name)
      .catch((error: ProblemAnswer) => error)
      .finally(() => {
        isOver = true;
      });
    let answers = 0;
    while (!isOver) {
      expect(await neighbour()('GET /pings')).toEqual({ pong: true });
      answers += 1;
      // Requests without a network leave the host no time to see what its plugins do.
      await new Promise(setImmediate);
    }
    expect(await harm).toMatchObject({
      status: 503,
      code: 'PLUGIN_PROCESS_LOST',
      message: expect.stringMatching(reason),
    });
    expect(answers).toBeGreaterThan(50);
  });

  it('is given up when it ends again and again, and nothing else with it', async () => {
    await awaitSealed();
    forgetLosses();
    await expect(act('crash')).rejects.toMatchObject({ code: 'PLUGIN_PROCESS_LOST' });
    await expect.poll(() => act('crash').catch(problem)).toMatchObject({ code: 'PLUGIN_NOT_SERVING' });
    const status = host.host.view.plugins().find(({ id }) => id === 'sealed');
    expect(status).toMatchObject({
      state: 'degraded',
      reason: { en: expect.stringMatching(/lost 5 times/) },
    });
    expect(await guarded('plain')('GET /entries')).toMatchObject({ items: expect.anything() });
    expect(await neighbour()('POST /counts', { body: { of: 'sealed', kind: 'echo' } })).toEqual({
      count: null,
    });
  });
});

/** Ends of a process count for ten minutes. */
const forgetLosses = () => host.clock.advance({ minutes: 11 });

const ended = 'the process of an isolated plugin ended';

/** Until it is started again, calls are refused with a reason. */
async function awaitSealed(): Promise<void> {
  await expect
    .poll(() => guarded('sealed')('GET /entries').catch(problem))
    .not.toMatchObject({ code: 'PLUGIN_RESTARTING' });
}
