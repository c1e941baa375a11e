import {
  defineAnonymousBox,
  defineApi,
  defineEvent,
  defineJob,
  definePermissions,
  definePlugin,
  defineRuleSet,
  defineService,
  optionalService,
  page,
  pageQuery,
  partsOf,
  secret,
  text,
  upload,
  type Migration,
} from '@peixun/plugin-api';
import { defineSheet, readSheetInWorker } from '@peixun/spreadsheet';
import { sql, type Compilable, type CompiledQuery } from 'kysely';
import { spawn } from 'node:child_process';
import { readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import {
  busyComputation,
  computedWorks,
  hurriedComputation,
  missingComputation,
} from './computations.fixture.ts';
import type { neighbourGreeting } from './neighbour-greeting.fixture.ts';

interface GuardedDatabase {
  entry: { county_id: string; id: string; unit_id: string | null; title: string; kind: string };
}

const entryMigration: Migration = {
  name: '0001-entries',
  async up(db) {
    await sql`create table entry (county_id text not null, id uuid not null, unit_id uuid, title text not null,
      kind text not null, primary key (county_id, id))`.execute(db);
  },
  async down(db) {
    await sql`drop table entry`.execute(db);
  },
};

const names = defineSheet({
  id: 'names',
  title: text('名单', 'Names'),
  columns: { name: { title: text('姓名', 'Name'), type: 'text', required: true } },
});

/** What an attacker would try; each answers what came of it. */
export const hostileActs = {
  loop: () => {
    for (;;);
  },
  eatHeap: () => {
    const eaten: unknown[] = [];
    for (;;) eaten.push(Array.from({ length: 1e5 }, (_one, index) => ({ index })));
  },
  eatBuffers: async () => {
    const eaten: Uint8Array[] = [];
    for (;;) {
      eaten.push(new Uint8Array(16 * 1024 * 1024).fill(1));
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  },
  exit: () => process.exit(0),
  crash: () => {
    setTimeout(() => {
      throw new Error('nobody catches this');
    });
    return new Promise(() => {});
  },
  readFile: () => readFileSync('/etc/hostname', 'utf8'),
  writeFile: () => writeFileSync('written.txt', ''),
  spawn: () => spawn(process.execPath, ['--version']),
  environment: () => JSON.stringify(process.env),
  signalHost: () => process.kill(process.ppid, 'SIGTERM'),
  openInspector: () =>
    (process as unknown as { _debugProcess(pid: number): void })._debugProcess(process.ppid),
  bindings: () => (process as unknown as { binding(name: string): unknown }).binding('fs'),
  /** Asks the host in the name of a call that is not its own. */
  wishForOther: () => {
    const message = serialize({ call: 1e6, wish: 'settings', input: undefined });
    const header = Buffer.alloc(4);
    header.writeUInt32BE(message.length);
    writeSync(4, Buffer.concat([header, message]));
    const answer = Buffer.alloc(10_000);
    const size = readSync(4, answer);
    const { error } = deserialize(answer.subarray(4, size)) as { error: { code: string } };
    throw new Error(error.code);
  },
} satisfies Record<string, () => unknown>;

export type HostileAct = keyof typeof hostileActs;

/** The operations, with a name for all that belongs to the plugin. */
export function guardedApi(id: string) {
  const write = { permission: `${id}.entry.write` };
  return defineApi({
    'GET /entries': {
      summary: text('列表', 'List'),
      access: { permission: `${id}.entry.read` },
      query: pageQuery,
      response: page(z.object({ id: z.uuid(), title: z.string(), kind: z.string() })),
    },
    'POST /entries': {
      summary: text('新建', 'Add'),
      access: write,
      body: z.object({
        title: z.string().min(1).max(50),
        unitId: z.uuid().nullable().default(null),
        /** Until then, who handles the event ends the process. */
        fatalUntil: z.iso.datetime().optional(),
      }),
      response: z.object({ id: z.uuid(), run: z.uuid() }),
    },
    'POST /uploads': {
      summary: text('上传', 'Upload'),
      access: write,
      body: upload({ maxBytes: 1000, extensions: ['csv'] }),
      response: z.object({ stored: z.string(), rows: z.number() }),
      deprecated: { since: '1.0.0', on: '2026-11-01', removedIn: '2.0.0', use: text('无', 'Nothing') },
    },
    'GET /circumstances': {
      summary: text('环境', 'Circumstances'),
      access: { signedIn: true },
      response: z.record(z.string(), z.unknown()),
    },
    'POST /answers': {
      summary: text('作答', 'Answer'),
      access: { public: 'anybody may answer' },
      trace: 'anonymous',
      body: z.object({ group: z.string(), answer: z.string() }),
    },
    'POST /closed-groups': {
      summary: text('结束', 'Close'),
      access: write,
      body: z.object({ group: z.string() }),
    },
    'POST /statements': {
      summary: text('执行语句', 'Run a statement'),
      access: write,
      body: z.object({ sql: z.array(z.string()), in: z.enum(['read', 'transaction']) }),
      response: z.object({
        rows: z.array(z.record(z.string(), z.unknown())),
        refusal: z.string().optional(),
      }),
    },
    'POST /computations': {
      summary: text('计算', 'Compute'),
      access: write,
      body: z.object({ work: z.enum([...computedWorks, 'missing', 'inTransaction', 'abandoned']) }),
      response: z.object({ output: z.unknown() }),
    },
    'POST /hostile-acts': {
      summary: text('作恶', 'Do harm'),
      access: write,
      body: z.object({ act: z.enum(Object.keys(hostileActs) as [HostileAct, ...HostileAct[]]) }),
      response: z.object({ outcome: z.string() }),
    },
  });
}

export function entryAdded(id: string) {
  return defineEvent({
    name: `${id}.entry-added`,
    version: 1,
    title: text('已新建', 'Added'),
    payload: z.object({ id: z.uuid(), fatalUntil: z.iso.datetime().optional() }),
    key: payload => payload.id,
  });
}

export function entryCounter(id: string) {
  return defineService({
    id: `${id}/entry-counter`,
    version: '1.0.0',
    title: text('计数', 'Counter'),
    methods: {
      count: { input: z.object({ kind: z.string().min(2) }), output: z.object({ count: z.number() }) },
    },
  });
}

/** A plugin that uses all that a context has, and can be told to do harm. */
export function guardedPlugin(id: string) {
  const { routes, handler, job, provide, box } = partsOf<GuardedDatabase, { limit: number; key?: string }>();
  const added = entryAdded(id);
  const answers = defineAnonymousBox({
    id: `${id}/answers`,
    answer: z.object({ group: z.string(), answer: z.string() }),
    group: ({ group }) => group,
  });
  const countEntries = defineJob({
    id: `${id}/count`,
    title: text('统计', 'Count'),
    input: z.object({ kind: z.string() }),
  });
  const share = defineRuleSet({
    id: `${id}/share`,
    title: text('比例', 'Share'),
    schema: z.object({ percent: z.number() }),
    versions: [{ effectiveFrom: '2020-01-01', source: text('测试', 'Test'), values: { percent: 10 } }],
  });
  const greeting = optionalService<typeof neighbourGreeting>('neighbour/greeting', '^1.0');
  const absent = optionalService<typeof neighbourGreeting>('absent/greeting', '^1.0');
  const run = (statement: string): Compilable<Record<string, unknown>> => ({
    compile: () => ({ sql: statement, parameters: [] }) as unknown as CompiledQuery<Record<string, unknown>>,
  });
  return definePlugin({
    id,
    version: '1.0.0',
    title: text('受看管', 'Guarded'),
    description: text('测试用插件', 'A plugin for tests'),
    requires: { kernel: '^1.0' },
    optional: { services: [greeting, absent] },
    settings: z.strictObject({
      limit: z.number().int().min(1).default(3),
      key: secret(z.string()).optional(),
    }),
    permissions: definePermissions({
      [`${id}.entry.read`]: { title: text('查看', 'Read'), defaultRoles: ['school', 'unit-officer'] },
      [`${id}.entry.write`]: { title: text('编写', 'Write'), defaultRoles: ['school', 'unit-officer'] },
    }),
    ruleSets: [share],
    publishes: [added],
    migrations: [entryMigration],
    services: [
      provide(entryCounter(id), {
        count: async (context, { kind }) => {
          const rows = await context.read(db => db.selectFrom('entry').select('id').where('kind', '=', kind));
          return { count: rows.length };
        },
      }),
    ],
    handlers: [
      handler(added, async (tx, { payload }) => {
        const row = {
          county_id: tx.county.id,
          id: tx.newId(),
          unit_id: null,
          title: payload.id,
          kind: 'echo',
        };
        tx.write(tx.db.insertInto('entry').values(row));
        if (payload.fatalUntil && tx.now() < new Date(payload.fatalUntil)) process.exit(1);
      }),
    ],
    jobs: [
      job(countEntries, async (context, { kind }, reportProgress) => {
        await reportProgress(1, 2);
        const rows = await context.read(db => db.selectFrom('entry').select('id').where('kind', '=', kind));
        return rows.length;
      }),
    ],
    anonymousBoxes: [
      box(
        answers,
        async (tx, given) => {
          const rows = given.map(({ answer }) => ({
            ...{ county_id: tx.county.id, id: tx.newId(), unit_id: null, title: answer, kind: 'answer' },
          }));
          await tx.db.insertInto('entry').values(rows).execute();
        },
        async (tx, group) => {
          const row = {
            county_id: tx.county.id,
            id: tx.newId(),
            unit_id: null,
            title: group,
            kind: 'finished',
          };
          tx.write(tx.db.insertInto('entry').values(row));
        },
      ),
    ],
    routes: [
      routes(guardedApi(id), {
        'GET /entries': async context => ({
          items: await context.read(db =>
            db.selectFrom('entry').select(['id', 'title', 'kind']).orderBy('kind').orderBy('title'),
          ),
        }),
        'POST /entries': async (context, { body }) =>
          context.transaction(async tx => {
            const entry = context.newId();
            const row = { county_id: context.county.id, id: entry, unit_id: body.unitId, title: body.title };
            await tx.db
              .insertInto('entry')
              .values({ ...row, kind: 'entry' })
              .execute();
            tx.publish(added, { id: entry, fatalUntil: body.fatalUntil });
            tx.audit({ objectType: 'entry', objectId: entry, details: { title: body.title.length } });
            return { id: entry, run: tx.startJob(countEntries, { kind: 'entry' }) };
          }),
        'POST /uploads': async (context, { body }) => {
          const file = { name: body.name, contentType: 'text/csv', bytes: body.bytes };
          const { id: stored } = await context.files.put(file);
          const { bytes } = await context.files.get(stored);
          const { report } = await readSheetInWorker(bytes, body.name, names);
          return { stored: Buffer.from(bytes).toString(), rows: report.goodRows };
        },
        'GET /circumstances': async context => {
          const sealed = context.personalData.encrypt('13800000000');
          const people = await context.directory.people({});
          return {
            county: context.county,
            language: context.language,
            isPerson: context.actor.kind === 'person',
            settings: context.settings,
            rule: context.rule(share),
            now: context.now().toISOString(),
            opened: context.personalData.decrypt(sealed),
            index: Buffer.from(context.personalData.blindIndex('phone', '1')).toString('hex'),
            mayWrite: context.can(`${id}.entry.write`),
            people: people.items.length,
            greeting: await context.service(greeting)?.greet({ name: 'guarded' }),
            absent: context.service(absent) === undefined,
          };
        },
        'POST /answers': (context, { body }) => context.dropAnonymously(answers, body),
        'POST /closed-groups': (context, { body }) =>
          context.transaction(async tx => tx.closeAnonymousGroup(answers, body.group)),
        'POST /statements': async (context, { body }) => {
          try {
            if (body.in === 'read') return { rows: await context.read(() => run(body.sql[0]!)) };
            let rows: Record<string, unknown>[] = [];
            await context.transaction(async ({ db }) => {
              for (const statement of body.sql) rows = (await db.executeQuery(run(statement).compile())).rows;
            });
            return { rows };
          } catch (error) {
            return { rows: [], refusal: error instanceof Error ? error.message : String(error) };
          }
        },
        'POST /computations': async (context, { body: { work } }) => {
          if (work === 'missing') return { output: await context.compute(missingComputation, undefined) };
          if (work === 'inTransaction') {
            const echo = { work: 'echo' as const, given: '' };
            return { output: await context.transaction(() => context.compute(busyComputation, echo)) };
          }
          if (work === 'abandoned') {
            const left = new AbortController();
            const options = { signal: left.signal, onProgress: () => left.abort('left') };
            return {
              output: await context
                .compute(busyComputation, { work: 'loop', given: '' }, options)
                .catch(String),
            };
          }
          const stop = new AbortController();
          const output = await context.compute(
            work === 'loop' ? hurriedComputation : busyComputation,
            { work, given: new Map([['day', new Date(0)]]) },
            { stop: stop.signal, onProgress: () => stop.abort() },
          );
          return { output: output instanceof Map ? [...output] : output };
        },
        'POST /hostile-acts': async (_context, { body }) => {
          try {
            return { outcome: `did it: ${String(await hostileActs[body.act]())}` };
          } catch (error) {
            return { outcome: `refused: ${(error as Error).message}` };
          }
        },
      }),
    ],
  });
}

// oxlint-disable-next-line import/no-default-export -- what a host loads of a plugin's module
export default guardedPlugin('sealed');
