import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestIdentity, type TestIdentity } from './testing/create-test-identity.ts';

let test: TestIdentity;
beforeAll(async () => {
  test = await createTestIdentity();
});
afterAll(() => test.close());

const administrator = { name: '安全员', username: 'security', password: 'quiet-river-77' };

describe('the first run', () => {
  it('makes the security administrator by a link that works once', async () => {
    const token = await test.identity.offerSetup();
    const ofAnotherHost = await test.identity.offerSetup();
    expect((await test.request(`/api/setup?token=${token}`)).body.counties).toMatchObject([
      { id: 'qiaojia' },
      { id: 'pinghu' },
    ]);
    const complete = (offered = token) =>
      test.request('/api/setup', { body: { token: offered, ...administrator } });
    expect((await complete()).status).toBe(204);
    for (const offered of [token, ofAnotherHost])
      await expect(complete(offered)).rejects.toMatchObject({ code: 'SETUP_REFUSED' });
    const { cookie } = await test.request('/api/auth/sign-in/username', {
      body: { username: 'security', password: administrator.password },
    });
    for (const county of ['qiaojia', 'pinghu'])
      expect(await test.identity.authenticate(new Headers({ cookie }), county)).toMatchObject({
        roles: [{ id: 'security-administrator', isRoot: true }],
      });
  });

  it('is offered to nobody when every county has its security administrator', async () => {
    expect(await test.identity.offerSetup()).toBeUndefined();
  });

  it('names the fields that are wrong', async () => {
    await expect(test.request('/api/setup', { body: { token: 'x' } })).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
      issues: [{ path: ['body', 'name'] }, { path: ['body', 'username'] }, { path: ['body', 'password'] }],
    });
  });
});

describe('sample sign-in', () => {
  it('does not exist outside of sample mode', async () => {
    await expect(test.request('/api/sample/accounts')).rejects.toMatchObject({ code: 'SAMPLE_ONLY' });
    await expect(test.request('/api/sample/sign-in', { body: { id: 'security' } })).rejects.toMatchObject({
      code: 'SAMPLE_ONLY',
    });
  });

  it('opens the offered accounts and no others', async () => {
    const text = { 'zh-CN': '学员', en: 'Trainee' };
    const sample = { id: 'sample', county: 'qiaojia', name: '样例', role: text, description: text };
    const other = await createTestIdentity({ sampleMode: true, sampleAccounts: [sample] });
    const accountId = await other.account({ username: 'sample', password: undefined });
    await other.account({ username: 'not-offered' });
    expect((await other.request('/api/sample/accounts')).body).toEqual([sample]);
    const { cookie } = await other.request('/api/sample/sign-in', { body: { id: 'sample' } });
    expect(await other.identity.authenticate(new Headers({ cookie }), 'qiaojia')).toMatchObject({
      accountId,
    });
    await expect(other.request('/api/sample/sign-in', { body: { id: 'not-offered' } })).rejects.toMatchObject(
      {
        code: 'SAMPLE_ACCOUNT_NOT_FOUND',
      },
    );
    await other.close();
  });
});
