import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestHost, type TestHost } from '../testing/index.ts';
import { IdempotencyStore } from './idempotency.ts';
import { notesPlugin, type notesApi } from '../testing/notes-plugin.ts';

type NotesApi = typeof notesApi;

let test: TestHost;
beforeAll(async () => {
  test = await createTestHost({ plugins: [notesPlugin()] });
});
afterAll(() => test?.close());

const write = async (key: string) => {
  const client = await test.signIn({ roles: ['school'] });
  const notes = client.api<NotesApi>('notes');
  return {
    client,
    post: (title: string) => notes('POST /notes', { body: { title } }, { 'idempotency-key': key }),
    count: async () => (await notes('GET /notes', { query: { limit: 200 } })).items.length,
  };
};

it('answers a repeated command with the first answer and does nothing', async () => {
  const { post, count } = await write('repeat');
  const first = await post('once');
  const before = await count();
  expect(await post('once')).toEqual(first);
  expect(await count()).toBe(before);
});

it('refuses the key for another body', async () => {
  const { post } = await write('reuse');
  await post('one');
  await expect(post('two')).rejects.toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
});

it('knows a file that is sent again, and another one', async () => {
  const client = await test.signIn({ roles: ['school'] });
  const upload = (content: string) => {
    const body = new FormData();
    body.set('file', new File([content], 'a.txt'));
    return client.send('/qiaojia/api/notes/notes/upload', { body, headers: { 'idempotency-key': 'file' } });
  };
  const answers = [await upload('one'), await upload('one'), await upload('two')];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 422]);
});

it('carries out one of two that arrive together and refuses the other', async () => {
  const { post, count } = await write('together');
  const before = await count();
  const results = await Promise.allSettled([post('x'), post('x')]);
  const refused = results.filter(({ status }) => status === 'rejected');
  expect(await count()).toBe(before + 1);
  for (const result of refused) expect(result).toMatchObject({ reason: { status: 409 } });
});

it('frees the key of a command that failed before it changed anything', async () => {
  const { client, post } = await write('mend');
  const headers = { 'idempotency-key': 'mend' };
  await client.send('/qiaojia/api/notes/notes', { body: { title: '' }, headers });
  await expect(post('good')).resolves.toHaveProperty('id');
});

it('never repeats a change whose answer was lost with its host', async () => {
  const { post } = await write('lost');
  await post('x');
  const long = new Date(test.clock.now().getTime() - 1);
  await sql`update kernel.idempotency_key set status = null, body = null, reserved_until = ${long}
    where key = 'lost'`.execute(test.host.database.kernel);
  await expect(post('x')).rejects.toMatchObject({ status: 409, code: 'IDEMPOTENCY_ANSWER_LOST' });
});

describe('a reservation of a host that died', () => {
  const reservedBy = (hostId: string, key: string) =>
    sql`update kernel.idempotency_key set status = null, body = null, committed = false, host_id = ${hostId}
      where key = ${key}`.execute(test.host.database.kernel);

  it('is free when the lease of its host has run out, and not before', async () => {
    const { post, count } = await write('taken-over');
    await post('x');
    const before = await count();
    const hostId = randomUUID();
    await sql`insert into kernel.host_lease (id, seen_at) values (${hostId}, now() + interval '1 hour')`.execute(
      test.host.database.kernel,
    );
    await reservedBy(hostId, 'taken-over');
    await expect(post('x')).rejects.toMatchObject({ status: 409, code: 'IDEMPOTENCY_IN_PROGRESS' });
    await sql`update kernel.host_lease set seen_at = now() - interval '16 seconds' where id = ${hostId}`.execute(
      test.host.database.kernel,
    );
    await post('x');
    expect(await count()).toBe(before + 1);
  });

  it('lets that host change nothing when it was only slow', async () => {
    const { client } = await write('slow');
    const id = { countyId: 'qiaojia', accountId: client.accountId!, key: 'slow' };
    const db = test.host.database.kernel;
    const cipher = { encrypt: (plain: string) => Buffer.from(plain), decrypt: String };
    const [slow, other] = [0, 1].map(() => new IdempotencyStore(db, cipher, randomUUID()));
    const mark = (store: IdempotencyStore, marked = id) => {
      const { sql: text, parameters } = store.commitStatement(marked).compile();
      return test.database.administrator.query(text, parameters as unknown[]);
    };
    const hash = Buffer.from('x');
    expect(await slow!.reserve(id, hash, test.clock.now())).toBeUndefined();
    expect(await other!.reserve(id, hash, test.clock.now())).toBeUndefined();
    await expect(mark(slow!)).rejects.toThrow(/division by zero/);
    await slow!.release(id);
    await slow!.keep(id, { status: 500, body: 'late' });
    await mark(other!);
    await other!.keep(id, { status: 200, body: 'done' });
    expect(await slow!.reserve(id, hash, test.clock.now())).toEqual({ status: 200, body: 'done' });
    const late = { ...id, key: 'late' };
    await slow!.reserve(late, hash, test.clock.now());
    await slow!.release(late);
    await expect(mark(slow!, late)).rejects.toThrow(/division by zero/);
  });
});

it('keeps keys of two accounts apart', async () => {
  const [one, other] = [await write('same'), await write('same')];
  expect((await one.post('x')).id).not.toBe((await other.post('x')).id);
});

it('refuses a key that is none', async () => {
  const { client } = await write('unused');
  const answer = await client.send('/qiaojia/api/notes/notes', {
    body: { title: 'x' },
    headers: { 'idempotency-key': 'x'.repeat(201) },
  });
  expect(await answer.json()).toMatchObject({ status: 400, code: 'IDEMPOTENCY_KEY_INVALID' });
});
