import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestHost, type TestHost } from '../testing/index.ts';
import { notesPlugin, type notesApi } from '../testing/notes-plugin.ts';

type NotesApi = typeof notesApi;

let test: TestHost;
beforeAll(async () => {
  test = await createTestHost({ plugins: [notesPlugin()] });
});
afterAll(() => test?.close());

const audited = async (accountId: string | undefined) => {
  const { rows } = await sql`
    select county_id, plugin, action, outcome, object_type, details from kernel.audit_entry
    where actor = ${accountId} order by id`.execute(test.host.database.kernel);
  return rows;
};

describe('the gate', () => {
  it('serves who holds the permission, and audits the change with it', async () => {
    const client = await test.signIn({ roles: ['school'] });
    const notes = client.api<NotesApi>('notes');
    const { id } = await notes('POST /notes', { body: { title: 'first' } });
    expect((await notes('GET /notes', { query: {} })).items).toContainEqual({ id, title: 'first' });
    expect(await audited(client.accountId)).toEqual([
      {
        county_id: 'qiaojia',
        plugin: 'notes',
        action: 'POST /notes',
        outcome: 'done',
        object_type: 'note',
        details: null,
      },
    ]);
  });

  it('refuses who lacks the permission, and audits that', async () => {
    const client = await test.signIn({ roles: ['school'] });
    await expect(client.api<NotesApi>('notes')('GET /secrets')).rejects.toMatchObject({
      status: 403,
      code: 'NOT_ALLOWED',
    });
    expect(await audited(client.accountId)).toMatchObject([
      { action: 'GET /secrets', outcome: 'refused', details: { code: 'NOT_ALLOWED' } },
    ]);
  });

  it('refuses nobody with 401, and counts it', async () => {
    await expect(test.visitor().api<NotesApi>('notes')('GET /notes', { query: {} })).rejects.toMatchObject({
      status: 401,
      code: 'NOT_SIGNED_IN',
    });
    const metrics = await (await test.visitor().send('/metrics')).text();
    expect(metrics).toContain('peixun_anonymous_refusals_total{code="NOT_SIGNED_IN"} 1');
  });

  it('refuses an account in the URL of a county that it does not belong to', async () => {
    const client = await test.signIn({ roles: ['school'] });
    const answer = await client.send('/pinghu/api/notes/notes');
    expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'NOT_A_MEMBER' }]);
  });

  it('refuses a session that has expired', async () => {
    const client = await test.signIn({ roles: ['school'] });
    await sql`update kernel.session set expires_at = ${new Date(test.clock.now().getTime() - 1)}
      where account_id = ${client.accountId}`.execute(test.host.database.kernel);
    await expect(client.api<NotesApi>('notes')('GET /notes', { query: {} })).rejects.toMatchObject({
      code: 'NOT_SIGNED_IN',
    });
  });

  it('opens public operations to everybody', async () => {
    expect(await test.visitor().api<NotesApi>('notes')('GET /public')).toEqual({ greeting: 'hello' });
  });

  it('keeps a township to its own rows, also without a where', async () => {
    const [own, other] = [await test.unit({ name: '东镇' }), await test.unit({ name: '西镇' })];
    const office = (await test.signIn({ roles: ['school'] })).api<NotesApi>('notes');
    const mine = await office('POST /notes', { body: { title: 'east', unitId: own } });
    const theirs = await office('POST /notes', { body: { title: 'west', unitId: other } });
    const officer = (await test.signIn({ roles: ['unit-officer'], unitId: own })).api<NotesApi>('notes');
    const ids = (await officer('GET /notes', { query: { limit: 200 } })).items.map(({ id }) => id);
    expect(ids).toContain(mine.id);
    expect(ids).not.toContain(theirs.id);
    await expect(officer('POST /notes', { body: { title: 'x', unitId: other } })).rejects.toMatchObject({
      status: 403,
    });
  });
});

describe('bad requests', () => {
  it.each([
    ['zh-CN', '不能为空', '格式不正确（uuid）'],
    ['en', 'must not be empty', 'has the wrong format (uuid)'],
  ])('names each wrong field in %s', async (language, empty, format) => {
    const client = await test.signIn({ roles: ['school'] });
    const answer = await client.send('/qiaojia/api/notes/notes', {
      body: { title: '', unitId: 'x' },
      headers: { 'accept-language': language },
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
    expect(await answer.json()).toMatchObject({
      code: 'INVALID_REQUEST',
      instance: '/qiaojia/api/notes/notes',
      issues: [
        { path: ['body', 'title'], message: empty },
        { path: ['body', 'unitId'], message: format },
      ],
    });
  });

  it('tells a body that is no JSON', async () => {
    const client = await test.signIn({ roles: ['school'] });
    const answer = await client.send('/qiaojia/api/notes/notes', { body: '{', method: 'POST' });
    expect(await answer.json()).toMatchObject({ status: 400, code: 'BODY_NOT_JSON' });
  });

  it('stops reading a body at the limit, whatever its length claims', async () => {
    const client = await test.signIn({ roles: ['school'] });
    const answer = await client.send('/qiaojia/api/notes/notes', {
      body: JSON.stringify({ title: 'x'.repeat(2 * 1024 * 1024) }),
      method: 'POST',
    });
    expect(await answer.json()).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
  });

  it.each([
    ['/nowhere/api/notes/notes', 'COUNTY_NOT_FOUND'],
    ['/qiaojia/api/unknown/x', 'PLUGIN_NOT_ENABLED'],
    ['/qiaojia/api/notes/unknown', 'PATH_NOT_FOUND'],
  ])('answers %s with %s', async (path, code) => {
    const answer = await test.visitor().send(path);
    expect([answer.status, await answer.json()]).toMatchObject([404, { code }]);
  });

  it('refuses a change that another site sends with the cookie', async () => {
    const client = await test.signIn({ roles: ['school'] });
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) {
      const answer = await client.send('/qiaojia/api/notes/notes', { body: { title: 'x' }, headers });
      expect(await answer.json()).toMatchObject({ status: 403, code: 'CROSS_SITE_REQUEST' });
    }
  });

  it('takes an upload by its ending and its size', async () => {
    const notes = (await test.signIn({ roles: ['school'] })).api<NotesApi>('notes');
    const file = (name: string, size: number) => ({ body: new File(['x'.repeat(size)], name) });
    expect(await notes('POST /notes/upload', file('a.txt', 10))).toEqual({ size: 10 });
    await expect(notes('POST /notes/upload', file('a.exe', 10))).rejects.toMatchObject({
      status: 415,
      code: 'UPLOAD_TYPE_REFUSED',
    });
    await expect(notes('POST /notes/upload', file('a.txt', 1001))).rejects.toMatchObject({ status: 413 });
    await expect(notes('POST /notes/upload', file('a.txt', 100_000))).rejects.toMatchObject({ status: 413 });
  });
});

describe('lists', () => {
  it('answers 304 to who has the list already', async () => {
    const client = await test.signIn({ roles: ['school'] });
    const first = await client.send('/qiaojia/api/notes/notes');
    const etag = first.headers.get('etag') ?? '';
    const again = await client.send('/qiaojia/api/notes/notes', { headers: { 'if-none-match': etag } });
    expect([first.status, again.status, await again.text()]).toEqual([200, 304, '']);
  });

  it('goes from page to page without losing or repeating a row', async () => {
    const client = await test.signIn({ roles: ['school'], county: 'pinghu' });
    const notes = client.api<NotesApi>('notes');
    for (const title of ['a', 'b', 'c']) await notes('POST /notes', { body: { title } });
    const first = await notes('GET /notes', { query: { limit: 2 } });
    const second = await notes('GET /notes', { query: { limit: 2, cursor: first.nextCursor } });
    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(['a', 'b', 'c']);
    expect(second.nextCursor).toBeUndefined();
  });
});

describe('what a request costs', () => {
  const cost = async (work: () => Promise<unknown>) => {
    const { statistics } = test.host.database;
    const before = { ...statistics };
    await work();
    const { statements, roundTrips } = statistics;
    return { statements: statements - before.statements, roundTrips: roundTrips - before.roundTrips };
  };

  // The host has work of its own, which may fall into one request and not into each.
  it('a list: the session and one round trip; within seconds one round trip', async () => {
    const listOfSomebody = async () => {
      const notes = (await test.signIn({ roles: ['school'] })).api<NotesApi>('notes');
      return () => notes('GET /notes', { query: {} });
    };
    await expect.poll(async () => cost(await listOfSomebody())).toEqual({ statements: 3, roundTrips: 2 });
    const list = await listOfSomebody();
    await expect.poll(() => cost(list)).toEqual({ statements: 2, roundTrips: 1 });
  });

  it('a change with its audit row and its event: one round trip', async () => {
    const notes = (await test.signIn({ roles: ['school'] })).api<NotesApi>('notes');
    // BEGIN, scope, the change, the kernel's scope, locks, event, audit row and COMMIT.
    const change = () => notes('POST /notes', { body: { title: 'cheap' } });
    await expect.poll(() => cost(change)).toEqual({ statements: 8, roundTrips: 1 });
  });
});
