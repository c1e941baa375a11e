import {
  defineEvent,
  defineJob,
  definePermissions,
  definePlugin,
  eventReference,
  partsOf,
  secret,
  setting,
  text,
} from '@peixun/plugin-api';
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dayIn } from '../counties/applied-rule.ts';
import { createTestHost, type TestHost } from '../testing/index.ts';
import type { KernelApi } from './contract/index.ts';

const { routes, handler, job } = partsOf<object>();
const rung = defineEvent({
  name: 'bell.rung',
  version: 1,
  title: text('铃响', 'The bell rang'),
  payload: z.object({ personId: z.uuid() }),
  key: ({ personId }) => personId,
});
const count = defineJob({
  id: 'bell/count',
  title: text('数铃声', 'Count the rings'),
  input: z.object({}),
  watchedBy: 'bell.ring',
});

const bell = definePlugin({
  id: 'bell',
  version: '1.0.0',
  title: text('铃', 'Bell'),
  description: text('铃', 'Bell'),
  requires: { kernel: '^1.0' },
  settings: z.strictObject({
    minutes: setting(z.int().min(1).default(45), {
      title: text('分钟', 'Minutes'),
      deprecated: {
        since: '1.0.0',
        on: '2026-11-01',
        removedIn: '2.0.0',
        use: text('改用秒。', 'Use seconds.'),
      },
    }),
    token: secret(z.string()).optional(),
  }),
  permissions: definePermissions({ 'bell.ring': { title: text('打铃', 'Ring'), defaultRoles: ['school'] } }),
  publishes: [rung],
  routes: [
    routes(
      {
        'POST /rings/:id': {
          summary: text('打铃', 'Ring'),
          access: { permission: 'bell.ring' },
          params: z.object({ id: z.uuid() }),
          query: z.object({ lastDay: z.iso.date().optional() }),
        },
        'POST /counts': {
          summary: text('数铃声', 'Count the rings'),
          access: { permission: 'bell.ring' },
          response: z.object({ id: z.uuid() }),
        },
        'DELETE /rings/:id': {
          summary: text('下课', 'End of class'),
          access: { permission: 'bell.ring' },
          params: z.object({ id: z.uuid() }),
          query: z.object({ onlyFor: z.uuid().optional() }),
        },
      },
      {
        'POST /rings/:id': async (context, { params: { id }, query: { lastDay } }) =>
          context.transaction(async ({ publish, notify }) => {
            publish(rung, { personId: id });
            const about = { title: text('上课了', 'Class begins'), link: '/bell', subject: `ring/${id}` };
            notify({ personIds: [id], ...about, lastDay });
          }),
        'POST /counts': async context =>
          context.transaction(async ({ startJob }) => ({ id: startJob(count, {}) })),
        'DELETE /rings/:id': async (context, { params: { id }, query: { onlyFor } }) =>
          context.transaction(async ({ withdrawNotices }) =>
            withdrawNotices(`ring/${id}`, onlyFor === undefined ? undefined : [onlyFor]),
          ),
      },
    ),
  ],
  jobs: [job(count, async (_context, _input, reportProgress) => reportProgress(3, 4))],
  handlers: [handler(eventReference<typeof rung>('bell.rung', 1), async () => {})],
});

let test: TestHost;
const as = async (options: Parameters<TestHost['signIn']>[0]) => {
  const client = await test.signIn(options);
  return { client, call: client.api<KernelApi>('kernel') };
};
async function ring(personId: string, query = '', method = 'POST'): Promise<void> {
  const school = await test.signIn({ roles: ['school'] });
  const answer = await school.send(`/qiaojia/api/bell/rings/${personId}${query}`, { method });
  expect(await answer.text()).toBe('');
}

beforeAll(async () => {
  test = await createTestHost({ plugins: [bell] });
});
afterAll(() => test.close());

describe('the manifest', () => {
  it('tells who one is, and the county', async () => {
    const { client, call } = await as({ roles: ['school'] });
    expect(await call('GET /manifest')).toMatchObject({
      county: { id: 'qiaojia', timeZone: 'Asia/Shanghai' },
      me: {
        accountId: client.accountId,
        personId: client.personId,
        roles: [{ id: 'school', title: { 'zh-CN': '党校' } }, { id: 'trainee' }],
        permissions: { 'bell.ring': 'all', 'kernel.person.read': 'all' },
      },
    });
  });

  it('is public without the person', async () => {
    const manifest = await test.visitor().api<KernelApi>('kernel')('GET /public-manifest');
    expect(manifest).toMatchObject({ county: { id: 'qiaojia' }, plugins: [] });
    expect(manifest).not.toHaveProperty('me');
  });
});

describe('notices', () => {
  it('reach their person alone, and stay read', async () => {
    const [reader, other] = [await as({}), await as({})];
    await ring(reader.client.personId!);
    const inbox = await reader.call('GET /notifications', { query: {} });
    expect(inbox).toMatchObject({
      unread: 1,
      items: [{ title: { en: 'Class begins' }, link: '/bell', isRead: false }],
    });
    expect(await other.call('GET /notifications', { query: {} })).toMatchObject({ unread: 0, items: [] });
    await other.call('POST /notifications/read', { body: { ids: [inbox.items[0]!.id] } });
    expect(await reader.call('GET /notifications', { query: {} })).toMatchObject({ unread: 1 });
    await reader.call('POST /notifications/read', { body: {} });
    expect(await reader.call('GET /notifications', { query: {} })).toMatchObject({
      unread: 0,
      items: [{ isRead: true }],
    });
  });

  const unreadOf = async (reader: Awaited<ReturnType<typeof as>>) => {
    const { unread, items } = await reader.call('GET /notifications', { query: {} });
    expect(items).toHaveLength(unread);
    return unread;
  };

  it('leave the inbox when their subject is withdrawn, for those whom it names', async () => {
    const reader = await as({});
    const { personId } = reader.client;
    await ring(personId!);
    await ring(personId!, `?onlyFor=${randomUUID()}`, 'DELETE');
    expect(await unreadOf(reader)).toBe(1);
    await ring(randomUUID(), '', 'DELETE');
    expect(await unreadOf(reader)).toBe(1);
    await ring(personId!, `?onlyFor=${personId}`, 'DELETE');
    expect(await unreadOf(reader)).toBe(0);
    await ring(personId!);
    await ring(personId!, '', 'DELETE');
    expect(await unreadOf(reader)).toBe(0);
  });

  it.each([
    ['stay through', 0, 1],
    ['leave the inbox after', -1, 0],
  ])('%s their last day, which is the county’s', async (_what, days, unread) => {
    const reader = await as({});
    const day = new Date(test.clock.now().getTime() + days * 24 * 60 * 60_000);
    await ring(reader.client.personId!, `?lastDay=${dayIn('Asia/Shanghai', day)}`);
    expect(await unreadOf(reader)).toBe(unread);
  });
});

describe('settings', () => {
  it('are changed with their fields checked, and secrets never come back', async () => {
    const { call } = await as({ roles: ['system-administrator'] });
    const params = { plugin: 'bell' };
    const saved = await call('PATCH /settings/:plugin', {
      params,
      body: { changes: { minutes: 40, token: 'hush-hush' } },
    });
    expect(saved).toMatchObject({ values: { minutes: 40 }, secretsSet: ['token'] });
    expect(JSON.stringify(await call('GET /settings/:plugin', { params }))).not.toContain('hush-hush');
    await expect(
      call('PATCH /settings/:plugin', { params, body: { changes: { minutes: 0 } } }),
    ).rejects.toMatchObject({ status: 400, code: 'INVALID_REQUEST' });
    const auditor = await as({ roles: ['audit-administrator'] });
    const { items } = await auditor.call('GET /audit', { query: { objectId: 'bell' } });
    expect(items).toMatchObject([
      {
        objectType: 'setting',
        details: { changed: 'minutes token' },
        title: { en: 'Change settings of a plugin' },
      },
    ]);
    const name = items[0]!.actorName!;
    const today = dayIn('Asia/Shanghai', test.clock.now());
    const found = (query: object) => auditor.call('GET /audit', { query: { objectId: 'bell', ...query } });
    expect(await found({ name, from: today, until: today })).toMatchObject({ total: 1 });
    expect(await found({ name: `not ${name}` })).toMatchObject({ total: 0 });
    expect(await found({ from: '2000-01-01', until: '2000-12-31' })).toMatchObject({ total: 0 });
    await expect.poll(() => auditor.call('GET /audit/tail')).toEqual({ unsealed: 0, unsealedSince: null });
  });

  it('that go away are named once the county sets them, in its file or here', async () => {
    const { call } = await as({ roles: ['system-administrator'] });
    const params = { plugin: 'bell' };
    const uses = async () => (await call('GET /plugins')).deprecations.map(({ plugin }) => plugin);
    await call('PATCH /settings/:plugin', { params, body: { changes: { minutes: 41 } } });
    await expect.poll(uses).toEqual(['bell']);
    await call('PATCH /settings/:plugin', { params, body: { changes: { minutes: null } } });
    await expect.poll(uses).toEqual([]);
  });
});

describe('events that could not be handled', () => {
  /** As ten attempts leave it, which take a quarter of an hour. */
  async function deadLetterOf(personId: string) {
    await sql`
      with logged as (
        insert into kernel.event_log (county_id, id, name, version, key, payload, occurred_at)
        values ('qiaojia', gen_random_uuid(), 'bell.rung', 1, ${personId}, ${JSON.stringify({ personId })}, now())
        returning sequence)
      insert into kernel.delivery (county_id, subscriber, sequence, key, state, attempts, due_at, last_error)
      select 'qiaojia', 'bell', sequence, ${personId}, 'dead', 10, 'infinity', 'Not today.' from logged`.execute(
      test.host.database.kernel,
    );
    const { call } = await as({ roles: ['system-administrator'] });
    return (await call('GET /dead-letters')).items.find(({ key }) => key === personId)!;
  }

  it('are given up with a reason that stands in the audit trail', async () => {
    const personId = await test.person();
    const letter = await deadLetterOf(personId);
    expect(letter).toMatchObject({ subscriber: 'bell', name: 'bell.rung', version: 1 });
    const { call } = await as({ roles: ['system-administrator'] });
    await call('POST /dead-letters/:eventId/discard', {
      params: { eventId: letter.eventId },
      body: { subscriber: 'bell', reason: '重复的铃声' },
    });
    expect((await call('GET /dead-letters')).items).toEqual([]);
    const auditor = await as({ roles: ['audit-administrator'] });
    const { items } = await auditor.call('GET /audit', { query: { objectId: letter.eventId } });
    expect(items).toMatchObject([{ details: { subscriber: 'bell', reason: '重复的铃声', discarded: true } }]);
  });

  it('are handled again when their cause is mended', async () => {
    const personId = await test.person();
    const { eventId } = await deadLetterOf(personId);
    const { call } = await as({ roles: ['system-administrator'] });
    await call('POST /dead-letters/:eventId/replay', { params: { eventId }, body: { subscriber: 'bell' } });
    await test.settled();
    expect((await call('GET /dead-letters')).items).toEqual([]);
  });
});

describe('a run of a job', () => {
  it('is shown to who started it and to the system administrator', async () => {
    const owner = await as({ roles: ['system-administrator'] });
    const bytes = await owner.call('GET /imports/:kind/template', { params: { kind: 'units' } });
    const { jobRunId } = await owner.call('POST /imports/:kind', {
      params: { kind: 'units' },
      body: new File([bytes as Uint8Array<ArrayBuffer>], 'units.xlsx'),
    });
    await test.settled();
    const params = { id: jobRunId };
    expect(await owner.call('GET /job-runs/:id', { params })).toMatchObject({
      title: { en: 'Check a file to import' },
      state: 'done',
      done: 100,
      total: 100,
    });
    await expect(
      (await as({ roles: ['school'] })).call('GET /job-runs/:id', { params }),
    ).rejects.toMatchObject({
      code: 'JOB_RUN_NOT_FOUND',
    });
  });

  it('is shown to who holds the permission that its job names', async () => {
    const starter = await test.signIn({ roles: ['school'] });
    const started = await starter.send('/qiaojia/api/bell/counts', { method: 'POST' });
    const params = (await started.json()) as { id: string };
    await test.settled();
    const colleague = await as({ roles: ['school'] });
    expect(await colleague.call('GET /job-runs/:id', { params })).toMatchObject({ done: 3, total: 4 });
    const trainee = await as({});
    await expect(trainee.call('GET /job-runs/:id', { params })).rejects.toMatchObject({
      code: 'JOB_RUN_NOT_FOUND',
    });
  });
});
