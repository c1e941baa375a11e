import {
  anonymousGroupSize,
  defineAnonymousBox,
  defineApi,
  defineJob,
  eventReference,
  partsOf,
  text,
  type Migration,
  type PluginDefinition,
} from '@peixun/plugin-api';
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { deadLetters } from '../events/dead-letters.ts';
import { createTestHost, type TestHost } from '../testing/index.ts';
import { notesPlugin, type noteWritten, type notesApi } from '../testing/notes-plugin.ts';

interface Tables {
  seen: { county_id: string; id: string };
  answer: { county_id: string; id: string; word: string };
  finished: { county_id: string; survey: string };
}

const migration: Migration = {
  name: '0001-seen',
  async up(db) {
    await sql`create table seen (county_id text not null, id uuid not null, primary key (county_id, id))`.execute(
      db,
    );
    await sql`create table answer (county_id text not null, id uuid not null, word text not null,
      primary key (county_id, id))`.execute(db);
    await sql`create table finished (county_id text not null, survey text not null,
      primary key (county_id, survey))`.execute(db);
  },
  async down(db) {
    await sql`drop table seen`.execute(db);
    await sql`drop table answer`.execute(db);
    await sql`drop table finished`.execute(db);
  },
};

const answers = defineAnonymousBox({
  id: 'reader/answers',
  answer: z.object({ survey: z.string(), word: z.string() }),
  group: ({ survey }) => survey,
});

const api = defineApi({
  'GET /seen': {
    summary: text('已读', 'Seen'),
    access: { signedIn: true },
    response: z.object({
      ids: z.array(z.string()),
      words: z.array(z.string()),
      finished: z.array(z.string()),
    }),
  },
  'POST /answers': {
    summary: text('作答', 'Answer'),
    access: { signedIn: true },
    trace: 'anonymous',
    body: z.object({ survey: z.string(), word: z.string() }),
  },
  'POST /answers/end': {
    summary: text('结束', 'End'),
    access: { signedIn: true },
    body: z.object({ survey: z.string() }),
  },
  'GET /words': {
    summary: text('词', 'Words'),
    access: { signedIn: true },
    response: z.array(z.string()),
    deprecated: {
      since: '1.0.0',
      on: '2026-11-01',
      removedIn: '2.0.0',
      removedOn: '2027-11-01',
      use: text('请改用 GET /seen。', 'Use GET /seen.'),
    },
  },
  'POST /found': {
    summary: text('查找', 'Find'),
    access: { signedIn: true },
    response: z.object({ found: z.array(z.string()), size: z.number() }),
  },
});

const tooLong = defineJob({
  id: 'reader/too-long',
  title: text('太久', 'Too long'),
  input: z.object({ id: z.uuid() }),
  timeLimit: 0.01,
});
/** What it did when its time was over. */
let late: Promise<unknown> | undefined;

const { routes, handler, job, box } = partsOf<Tables>();
const reader: PluginDefinition = {
  id: 'reader',
  version: '1.0.0',
  title: text('读者', 'Reader'),
  description: text('读者', 'Reader'),
  requires: { kernel: '^1.0' },
  permissions: { 'reader.thing.read': { title: text('查看', 'Read'), defaultRoles: ['school'] } },
  migrations: [migration],
  handlers: [
    handler(
      eventReference<typeof noteWritten>('notes.note-written', 1),
      async ({ db, county }, { payload }) => {
        await db.insertInto('seen').values({ county_id: county.id, id: payload.id }).execute();
      },
    ),
  ],
  jobs: [
    job(tooLong, async (context, { id }) => {
      await new Promise(over => context.signal.addEventListener('abort', over));
      late = context.transaction(({ db }) =>
        db.insertInto('seen').values({ county_id: context.county.id, id }).execute(),
      );
      await late;
    }),
  ],
  anonymousBoxes: [
    box(
      answers,
      async ({ db, county, newId }, received) => {
        const rows = received.map(({ word }) => ({ county_id: county.id, id: newId(), word }));
        await db.insertInto('answer').values(rows).execute();
      },
      async ({ db, county }, survey) => {
        await db.insertInto('finished').values({ county_id: county.id, survey }).execute();
      },
    ),
  ],
  routes: [
    routes(api, {
      'GET /seen': async context => ({
        ids: (await context.read(db => db.selectFrom('seen').select('id'))).map(({ id }) => id),
        words: (await context.read(db => db.selectFrom('answer').select('word'))).map(({ word }) => word),
        finished: (await context.read(db => db.selectFrom('finished').select('survey'))).map(
          ({ survey }) => survey,
        ),
      }),
      'POST /answers': (context, { body }) => context.dropAnonymously(answers, body),
      'POST /answers/end': (context, { body }) =>
        context.transaction(async tx => tx.closeAnonymousGroup(answers, body.survey)),
      'GET /words': async () => [],
      'POST /found': async context => {
        await context.search.index([
          { type: 'thing', id: '1', title: '乡村振兴', link: '/x', permission: 'reader.thing.read' },
        ]);
        const file = await context.files.put({
          name: 'a.txt',
          contentType: 'text/plain',
          bytes: new TextEncoder().encode('hello'),
        });
        const { size } = await context.files.get(file.id);
        return { found: (await context.search.find('thing', '振兴')).map(({ id }) => id), size };
      },
    }),
  ],
};

let test: TestHost;
beforeAll(async () => {
  test = await createTestHost({ plugins: [notesPlugin(), reader] });
});
afterAll(() => test?.close());

const asReader = async (county?: string) => (await test.signIn({ county })).api<typeof api>('reader');

it('hands an event to the plugins of its county, and of no other', async () => {
  const writer = (await test.signIn({ roles: ['school'] })).api<typeof notesApi>('notes');
  const { id } = await writer('POST /notes', { body: { title: 'news' } });
  await test.settled();
  expect((await (await asReader())('GET /seen')).ids).toEqual([id]);
  expect((await (await asReader('pinghu'))('GET /seen')).ids).toEqual([]);
  expect(await test.events()).toEqual([{ name: 'notes.note-written', version: 1, key: id, payload: { id } }]);
});

it('makes a dead letter at once of an event that its publisher would not publish now', async () => {
  const payload = JSON.stringify({ id: 'written before ids were UUIDs' });
  await sql`
    with logged as (
      insert into kernel.event_log (county_id, id, name, version, key, payload, occurred_at)
      values ('qiaojia', gen_random_uuid(), 'notes.note-written', 1, 'old', ${payload}::jsonb, now())
      returning sequence)
    insert into kernel.delivery (county_id, subscriber, sequence, key)
    select 'qiaojia', 'reader', sequence, 'old' from logged`.execute(test.host.database.kernel);
  await test.settled();
  expect(await deadLetters(test.host.database, 'qiaojia')).toMatchObject([
    {
      subscriber: 'reader',
      key: 'old',
      attempts: 1,
      reason: expect.stringMatching(/notes\.note-written\.v1.*id: /s),
    },
  ]);
});

it('runs a job that a transaction started, and keeps its result', async () => {
  const client = await test.signIn({ roles: ['school'] });
  const { run } = await client.api<typeof notesApi>('notes')('POST /counts');
  await test.settled();
  const { rows } = await sql`select state, result, actor from kernel.job_run where id = ${run}`.execute(
    test.host.database.kernel,
  );
  expect(rows).toEqual([{ state: 'done', result: 1, actor: client.accountId }]);
});

it('commits nothing of a job whose time is over', async () => {
  const id = randomUUID();
  await expect(test.runJob(tooLong, { id })).rejects.toThrow(/OUT_OF_TIME/);
  await expect(late).rejects.toMatchObject({ code: 'OUT_OF_TIME' });
  expect((await (await asReader())('GET /seen')).ids).not.toContain(id);
});

it('leaves no trace of who answered anonymously', async () => {
  const clients = await Promise.all(Array.from({ length: anonymousGroupSize }, () => test.signIn({})));
  for (const [index, client] of clients.entries()) {
    const call = client.api<typeof api>('reader');
    const body = { survey: 's', word: `w${index.toFixed()}` };
    await call('POST /answers', { body }, { 'idempotency-key': `key-${index.toFixed()}` });
  }
  const accounts = clients.map(({ accountId }) => accountId);
  for (const table of ['audit_entry', 'event_log', 'idempotency_key', 'job_run']) {
    const { rows } = await sql<{
      row: string;
    }>`select t::text as row from ${sql.id('kernel', table)} t`.execute(test.host.database.kernel);
    for (const { row } of rows) {
      for (const account of accounts) expect(row).not.toContain(account);
    }
  }
});

it('tells a plugin that a group has ended, with its last answers and without anybody waiting', async () => {
  const call = (await test.signIn({})).api<typeof api>('reader');
  for (let index = 0; index < anonymousGroupSize; index += 1) {
    await call('POST /answers', { body: { survey: 'ended', word: `last ${index.toFixed()}` } });
  }
  await call('POST /answers/end', { body: { survey: 'ended' } });
  await test.settled();
  const { words, finished } = await call('GET /seen');
  expect([words.filter(word => word.startsWith('last')).length, finished]).toEqual([5, ['ended']]);
});

it('lets a plugin keep files, and search what the caller may see', async () => {
  const office = (await test.signIn({ roles: ['school'] })).api<typeof api>('reader');
  expect(await office('POST /found')).toEqual({ found: ['1'], size: 5 });
  expect(await (await asReader())('POST /found')).toEqual({ found: [], size: 5 });
});

it('says with each answer that an operation goes away, in OpenAPI too, and once in the log', async () => {
  const client = await test.signIn();
  const calls = [
    await client.send('/qiaojia/api/reader/words'),
    await client.send('/qiaojia/api/reader/words'),
  ];
  for (const { headers } of calls) {
    expect([headers.get('deprecation'), headers.get('sunset')]).toEqual([
      '@1793491200',
      'Mon, 01 Nov 2027 00:00:00 GMT',
    ]);
  }
  const warned = test.warnings.filter(({ message }) => message === 'a deprecated operation is called');
  expect(warned.map(({ fields }) => fields)).toEqual([
    { operation: 'reader GET /words', removedIn: '2.0.0', use: 'Use GET /seen.' },
  ]);
  const description = await (await client.send('/qiaojia/api/openapi.json')).json();
  expect(description).toMatchObject({ paths: { '/api/reader/words': { get: { deprecated: true } } } });
});
