import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestHost, type TestHost } from '../testing/index.ts';
import type { KernelApi } from './contract/index.ts';

let test: TestHost;
const as = async (options: Parameters<TestHost['signIn']>[0]) => {
  const client = await test.signIn(options);
  return { client, call: client.api<KernelApi>('kernel') };
};
const rosterEditor = () => as({ roles: ['system-administrator'] });
const security = () => as({ roles: ['security-administrator'] });

beforeAll(async () => {
  test = await createTestHost({ plugins: [] });
});
afterAll(() => test.close());

const stateOf = async (accountId: string) => {
  const { call } = await security();
  const { items } = await call('GET /accounts', { query: { detailsChanged: 'true', limit: 200 } });
  return items.find(({ id }) => id === accountId)?.detailsChangedAt ?? null;
};

describe('a phone that the roster changed', () => {
  it('waits until its holder confirms it, and is audited', async () => {
    const holder = await as({});
    const { personId: id = '', accountId = '' } = holder.client;
    const editor = await rosterEditor();
    await editor.call('PATCH /people/:id', { params: { id }, body: { name: '改名' } });
    expect(await stateOf(accountId)).toBeNull();
    await editor.call('PATCH /people/:id', { params: { id }, body: { phone: '13800001111' } });
    expect(await stateOf(accountId)).not.toBeNull();
    expect(await holder.call('GET /my-details')).toMatchObject({
      phone: '138****1111',
      changedAt: expect.any(String),
    });
    expect(await holder.call('GET /notifications', { query: {} })).toMatchObject({
      unread: 1,
      items: [{ link: '/account' }],
    });
    await holder.call('POST /my-details/confirmation');
    expect(await stateOf(accountId)).toBeNull();
    expect(await holder.call('GET /notifications', { query: {} })).toMatchObject({ unread: 0, items: [] });
    const auditor = await as({ roles: ['audit-administrator'] });
    const { items } = await auditor.call('GET /audit', { query: { objectId: id } });
    expect(items[0]).toMatchObject({ actor: accountId, details: { detailsConfirmed: true } });
  });

  it('goes on waiting when it is entered once more', async () => {
    const holder = await as({});
    const { personId: id = '', accountId = '' } = holder.client;
    const editor = await rosterEditor();
    const enter = () => editor.call('PATCH /people/:id', { params: { id }, body: { phone: '13800002222' } });
    await enter();
    await enter();
    expect(await stateOf(accountId)).not.toBeNull();
  });

  it('is no concern of who has no account', async () => {
    const id = await test.person();
    const editor = await rosterEditor();
    await editor.call('PATCH /people/:id', { params: { id }, body: { phone: '13800003333' } });
    const { rows } = await test.database.administrator.query(
      'select details_changed_at from kernel.person where id = $1',
      [id],
    );
    expect(rows).toEqual([{ details_changed_at: null }]);
  });

  it('is confirmed by a security administrator, and never by the one who entered it', async () => {
    const { client: holder } = await as({});
    const params = { id: holder.accountId! };
    const both = await as({ roles: ['security-administrator', 'roster'] });
    const { call } = await security();
    await test.host.database.kernel
      .insertInto('role')
      .values({
        county_id: 'qiaojia',
        id: 'roster',
        title: JSON.stringify({ 'zh-CN': '名册', en: 'Roster' }),
      })
      .execute();
    await call('PATCH /roles/:id', {
      params: { id: 'roster' },
      body: { permissions: { 'kernel.person.write': true } },
    });
    await both.call('PATCH /people/:id', {
      params: { id: holder.personId! },
      body: { identityNumber: '530602199001010025' },
    });
    await expect(both.call('POST /accounts/:id/confirm-details', { params })).rejects.toMatchObject({
      status: 403,
      code: 'DETAILS_CHANGED_BY_ONESELF',
    });
    await call('POST /accounts/:id/confirm-details', { params });
    expect(await stateOf(holder.accountId!)).toBeNull();
  });
});

it('what one county does to an account of two is audited and told in both', async () => {
  const there = await as({ county: 'pinghu' });
  const accountId = there.client.accountId!;
  await test.host.database.kernel
    .insertInto('membership')
    .values({ county_id: 'qiaojia', account_id: accountId, person_id: await test.person() })
    .execute();
  const { call, client } = await security();
  await call('POST /accounts/:id/reset', { params: { id: accountId } });
  const auditor = await as({ county: 'pinghu', roles: ['audit-administrator'] });
  const { items } = await auditor.call('GET /audit', { query: { objectId: accountId } });
  expect(items).toMatchObject([
    {
      action: 'POST /accounts/:id/reset',
      actor: client.accountId,
      details: { reset: true, county: 'qiaojia' },
    },
  ]);
  const { rows } = await test.database.administrator.query(
    'select county_id, link from kernel.notification where person_id = $1',
    [there.client.personId],
  );
  expect(rows).toEqual([{ county_id: 'pinghu', link: '/account' }]);
});
