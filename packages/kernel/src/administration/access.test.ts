import { definePlugin, definePermissions, text } from '@peixun/plugin-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestHost, type TestHost } from '../testing/index.ts';
import type { KernelApi } from './contract/index.ts';

const demo = definePlugin({
  id: 'demo',
  version: '1.0.0',
  title: text('示例', 'Demo'),
  description: text('示例', 'Demo'),
  requires: { kernel: '^1.0' },
  permissions: definePermissions({
    'demo.need.read': { title: text('查看', 'Read'), defaultRoles: ['school'] },
  }),
});

let test: TestHost;
let rootId: string;
const as = async (options: Parameters<TestHost['signIn']>[0]) => {
  const client = await test.signIn(options);
  return { call: client.api<KernelApi>('kernel'), accountId: client.accountId! };
};
const security = () => as({ roles: ['security-administrator'] });

beforeAll(async () => {
  test = await createTestHost({ plugins: [demo] });
  const { call } = await security();
  rootId = (await call('GET /units')).items.find(unit => unit.parentId === null)!.id;
});
afterAll(() => test.close());

describe('the three administrators', () => {
  it('cannot do the work of each other', async () => {
    const system = await as({ roles: ['system-administrator'] });
    const auditor = await as({ roles: ['audit-administrator'] });
    const { call } = await security();
    await expect(system.call('GET /accounts', { query: {} })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(system.call('GET /audit', { query: {} })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(call('GET /audit', { query: {} })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(call('GET /plugins')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(auditor.call('GET /accounts', { query: {} })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(auditor.call('GET /plugins')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('are three people, also when two are appointed at once', async () => {
    const { call } = await security();
    const { accountId } = await as({});
    const grant = (roleId: string) => call('POST /grants', { body: { accountId, roleId, unitId: rootId } });
    const outcomes = await Promise.allSettled([grant('system-administrator'), grant('audit-administrator')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(grant('security-administrator')).rejects.toMatchObject({
      status: 409,
      code: 'ADMINISTRATORS_SEPARATE',
      issues: [{ path: ['body', 'roleId'] }],
    });
  });

  it('are appointed for the whole county and by somebody else', async () => {
    const { call, accountId } = await security();
    const other = await as({});
    const unitId = await test.unit({ name: '云岭镇' });
    const body = { accountId: other.accountId, roleId: 'audit-administrator', unitId };
    await expect(call('POST /grants', { body })).rejects.toMatchObject({ code: 'ADMINISTRATOR_NEEDS_ROOT' });
    await expect(
      call('POST /grants', { body: { accountId, roleId: 'school', unitId: rootId } }),
    ).rejects.toMatchObject({ code: 'ACCOUNT_IS_OWN' });
  });

  it('keep their permissions to themselves', async () => {
    const { call } = await security();
    const role = await call('POST /roles', { body: { title: { 'zh-CN': '巡察', en: 'Inspection' } } });
    const give = (id: string, permission: string) =>
      call('PATCH /roles/:id', { params: { id }, body: { permissions: { [permission]: true } } });
    await expect(give(role.id, 'kernel.audit.read')).rejects.toMatchObject({ code: 'PERMISSION_RESERVED' });
    await expect(give('security-administrator', 'kernel.person.write')).rejects.toMatchObject({
      code: 'PERMISSION_RESERVED',
    });
    expect(await give(role.id, 'demo.need.read')).toMatchObject({ permissions: ['demo.need.read'] });
  });

  it('are never without a security administrator', async () => {
    const host = await createTestHost({ plugins: [] });
    const [one, two] = [
      await host.signIn({ roles: ['security-administrator'] }),
      await host.signIn({ roles: ['security-administrator'] }),
    ];
    const [callOne, callTwo] = [one.api<KernelApi>('kernel'), two.api<KernelApi>('kernel')];
    const { items } = await callOne('GET /grants', { query: {} });
    const grantOf = (accountId: string) => ({ id: items.find(grant => grant.accountId === accountId)!.id });
    const outcomes = await Promise.allSettled([
      callOne('DELETE /grants/:id', { params: grantOf(two.accountId!) }),
      callTwo('DELETE /grants/:id', { params: grantOf(one.accountId!) }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    await host.close();
  });
});

describe('a role', () => {
  it('that loses a permission closes the door at once', async () => {
    const { call } = await security();
    const school = await as({ roles: ['school'] });
    expect((await school.call('GET /manifest')).me.permissions['demo.need.read']).toBe('all');
    await call('PATCH /roles/:id', {
      params: { id: 'school' },
      body: { permissions: { 'demo.need.read': false } },
    });
    expect((await school.call('GET /manifest')).me.permissions).not.toHaveProperty('demo.need.read');
    await call('PATCH /roles/:id', {
      params: { id: 'school' },
      body: { permissions: { 'demo.need.read': null } },
    });
    expect((await school.call('GET /manifest')).me.permissions['demo.need.read']).toBe('all');
  });
});

describe('accounts', () => {
  it('get printed codes that open them once', async () => {
    const { call } = await security();
    const unitId = await test.unit({ name: '打印镇' });
    const personIds = [
      await test.person({ name: '安一', unitId }),
      await test.person({ name: '宝二', unitId }),
    ];
    const { lines } = await call('POST /accounts/codes', { body: { unitId } });
    expect(lines.map(({ name, unit }) => ({ name, unit }))).toEqual([
      { name: '安一', unit: '打印镇' },
      { name: '宝二', unit: '打印镇' },
    ]);
    const [line] = lines;
    const claim = (body: object) => test.visitor().send('/api/claim', { body });
    const right = { claimant: { username: line!.username }, code: line!.code, password: 'quiet-river-77' };
    expect((await claim({ ...right, code: lines[1]!.code })).status).toBe(400);
    expect((await claim({ ...right, password: 'short' })).status).toBe(400);
    expect((await claim(right)).status).toBe(200);
    expect((await claim(right)).status).toBe(400);
    const { items } = await call('GET /accounts', { query: { unitId } });
    expect(items.map(({ personId, state }) => ({ personId, state }))).toEqual([
      { personId: personIds[0], state: 'active' },
      { personId: personIds[1], state: 'waiting' },
    ]);
    expect((await call('POST /accounts/codes', { body: { unitId } })).lines.map(({ name }) => name)).toEqual([
      '宝二',
    ]);
  });

  it('are counted and listed by their state', async () => {
    const { call } = await security();
    const { accountId } = await as({});
    const before = await call('GET /accounts/counts');
    await call('POST /accounts/:id/lock', { params: { id: accountId } });
    const after = await call('GET /accounts/counts');
    expect(after).toEqual({ ...before, waiting: before.waiting - 1, locked: before.locked + 1 });
    const { items, total } = await call('GET /accounts', { query: { state: 'locked' } });
    expect(items.map(({ id }) => id)).toContain(accountId);
    expect([items.length, total]).toEqual([after.locked, after.locked]);
  });

  it('that are locked lose their sessions at once', async () => {
    const { call } = await security();
    const school = await as({ roles: ['school'] });
    await school.call('GET /manifest');
    await call('POST /accounts/:id/lock', { params: { id: school.accountId } });
    await expect(school.call('GET /manifest')).rejects.toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' });
  });

  it('of another county cannot be touched', async () => {
    const { call } = await security();
    const stranger = await test.signIn({ county: 'pinghu' });
    const params = { id: stranger.accountId! };
    for (const key of [
      'POST /accounts/:id/lock',
      'POST /accounts/:id/unlock',
      'POST /accounts/:id/reset',
    ] as const)
      await expect(call(key, { params })).rejects.toMatchObject({ code: 'ACCOUNT_NOT_FOUND' });
  });
});

describe('a session', () => {
  it('can be ended by the security administrator', async () => {
    const { call } = await security();
    const school = await as({ roles: ['school'] });
    const { items } = await call('GET /sessions', { query: { accountId: school.accountId } });
    await call('DELETE /sessions/:id', { params: { id: items[0]!.id } });
    await expect(school.call('GET /manifest')).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  });
});
