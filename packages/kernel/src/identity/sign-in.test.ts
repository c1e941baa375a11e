import { text } from '@peixun/plugin-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setPassword } from './accounts.ts';
import { createTestIdentity, goodPassword, type TestIdentity } from './testing/create-test-identity.ts';

let test: TestIdentity;
const signIn = (username: string, password: string) =>
  test.request('/api/auth/sign-in/username', { body: { username, password } });
const whoIs = (cookie: string, county = 'qiaojia') =>
  test.identity.authenticate(new Headers({ cookie }), county);

beforeAll(async () => {
  test = await createTestIdentity({
    permissions: {
      'demo.need.read': { title: text('查看', 'Read'), defaultRoles: ['trainee'], scope: 'self' },
    },
  });
});
afterAll(() => test.close());

describe('signing in', () => {
  it('with username and password gives a session that the gate knows', async () => {
    const personId = await test.person({ name: '李华' });
    const accountId = await test.account({ username: 'li.hua', personId });
    const { status, cookie } = await signIn('Li.Hua', goodPassword);
    expect(status).toBe(200);
    expect(await whoIs(cookie)).toMatchObject({
      accountId,
      personId,
      name: '李华',
      roles: [{ id: 'trainee', title: { en: 'Trainee' } }],
      selfPermissions: new Set(['demo.need.read']),
    });
  });

  it('with the phone of the roster leads to the same account', async () => {
    const personId = await test.person({ name: '王芳', phone: '13800001111' });
    await test.account({ username: 'wang.fang', personId });
    expect((await signIn('13800001111', goodPassword)).status).toBe(200);
  });

  it('is refused alike for a wrong password and an unknown username', async () => {
    await test.account({ username: 'known' });
    const wrong = signIn('known', 'not-the-password');
    await expect(wrong).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    await expect(signIn('unknown', 'not-the-password')).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    await test.account({ username: 'not.yet.claimed', password: undefined });
    const unclaimed = signIn('not.yet.claimed', 'not-the-password');
    await expect(unclaimed).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
  });

  it.each(['locked.out', 'nobody.there'])(
    'is suspended for %s after five failures, for 15 minutes',
    async name => {
      if (name === 'locked.out') await test.account({ username: name });
      for (let attempt = 0; attempt < 5; attempt += 1)
        await expect(signIn(name, 'not-the-password')).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
      await expect(signIn(name, goodPassword)).rejects.toMatchObject({ code: 'SIGN_IN_SUSPENDED' });
      test.clock.advance(16);
      if (name === 'locked.out') expect((await signIn(name, goodPassword)).status).toBe(200);
    },
  );

  it('gives many at once no more guesses', async () => {
    await test.account({ username: 'hammered' });
    const codes = await Promise.all(
      Array.from({ length: 12 }, () => signIn('hammered', 'guess').catch(error => error.code)),
    );
    expect(codes.filter(code => code === 'SIGN_IN_FAILED')).toHaveLength(5);
  });

  it('is suspended too for who guesses at the open computer of somebody else', async () => {
    await test.account({ username: 'at.lunch' });
    const { cookie } = await signIn('at.lunch', goodPassword);
    const guess = (currentPassword: string) =>
      test.request('/api/auth/change-password', {
        body: { currentPassword, newPassword: 'another-grove-43' },
        cookie,
      });
    expect((await guess(goodPassword)).status).toBe(200);
    for (let attempt = 0; attempt < 5; attempt += 1)
      await expect(guess('not-the-password')).rejects.toMatchObject({ code: 'PASSWORD_WRONG' });
    await expect(guess('another-grove-43')).rejects.toMatchObject({ code: 'SIGN_IN_SUSPENDED' });
  });

  it('takes no more than a form', async () => {
    await expect(signIn('known', 'x'.repeat(70_000))).rejects.toMatchObject({ code: 'BODY_TOO_LARGE' });
    await expect(signIn('x'.repeat(9_000), goodPassword)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
  });

  it('is refused for a locked account, the right password given', async () => {
    const id = await test.account({ username: 'retired' });
    await test.database.kernel
      .updateTable('account')
      .set({ locked_at: test.clock.now })
      .where('id', '=', id)
      .execute();
    await expect(signIn('retired', goodPassword)).rejects.toMatchObject({ code: 'ACCOUNT_LOCKED' });
  });

  it('is told in the audit trail', async () => {
    const id = await test.account({ username: 'noted' });
    await signIn('noted', goodPassword);
    const entries = await test.database.kernel
      .selectFrom('audit_entry')
      .select(['county_id', 'action', 'outcome'])
      .where('actor', '=', id)
      .execute();
    expect(entries).toEqual([{ county_id: 'qiaojia', action: 'sign-in', outcome: 'done' }]);
  });

  it('is told of together with what people change of their own account', async () => {
    const id = await test.account({ username: 'changing' });
    const { cookie } = await signIn('changing', goodPassword);
    const change = { currentPassword: goodPassword, newPassword: 'another-grove-43' };
    await test.request('/api/auth/change-password', { body: change, cookie });
    await expect(
      test.request('/api/auth/two-factor/enable', { body: { password: 'wrong' }, cookie }),
    ).rejects.toMatchObject({ code: 'PASSWORD_WRONG' });
    await test.request('/api/auth/sign-out', { body: {}, cookie });
    const entries = await test.database.kernel
      .selectFrom('audit_entry')
      .select('action')
      .where('actor', '=', id)
      .orderBy('id')
      .execute();
    expect(entries.map(({ action }) => action)).toEqual(['sign-in', 'change-password', 'sign-out']);
  });

  it('is refused from the page of another site', async () => {
    await test.account({ username: 'lured' });
    const request = new Request('http://localhost/api/auth/sign-in/username', {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'lured', password: goodPassword }),
    });
    await expect(test.identity.handler(request)).rejects.toMatchObject({ code: 'CROSS_SITE_REQUEST' });
  });

  it('reaches nothing of the sign-on library that is not listed', async () => {
    const signUp = { email: 'a@b.cn', password: goodPassword, name: 'x' };
    await expect(test.request('/api/auth/sign-up/email', { body: signUp })).rejects.toMatchObject({
      code: 'SIGN_ON_PATH_NOT_FOUND',
    });
  });
});

describe('a session', () => {
  it('is nobody without cookie, with a forged one, and after it expired', async () => {
    await test.account({ username: 'forged' });
    const { cookie } = await signIn('forged', goodPassword);
    expect(await whoIs('')).toBeUndefined();
    expect(await whoIs(cookie.replace(/=./, '=x'))).toBeUndefined();
    test.clock.advance(8 * 24 * 60);
    expect(await whoIs(cookie)).toBeUndefined();
    test.clock.advance(-8 * 24 * 60);
  });

  it('is refused in a county where the account is no member', async () => {
    await test.account({ username: 'visitor' });
    const { cookie } = await signIn('visitor', goodPassword);
    await expect(whoIs(cookie, 'pinghu')).rejects.toMatchObject({ code: 'NOT_A_MEMBER' });
  });

  it('ends at once with sign-out, though it was just remembered', async () => {
    await test.account({ username: 'leaver' });
    const { cookie } = await signIn('leaver', goodPassword);
    expect(await whoIs(cookie)).toBeDefined();
    await test.request('/api/auth/sign-out', { body: {}, cookie });
    expect(await whoIs(cookie)).toBeUndefined();
  });

  it('asks the database once within the seconds that it is remembered', async () => {
    await test.account({ username: 'busy' });
    const { cookie } = await signIn('busy', goodPassword);
    const before = test.database.statistics.statements;
    await whoIs(cookie);
    expect(test.database.statistics.statements - before).toBe(1);
    await whoIs(cookie);
    expect(test.database.statistics.statements - before).toBe(1);
  });

  it('describes the account and its counties', async () => {
    const id = await test.account({ username: 'described', name: '赵云' });
    const { cookie } = await signIn('described', goodPassword);
    expect((await test.request('/api/session', { cookie })).body).toEqual({
      account: { id, username: 'described', name: '赵云', hasSecondFactor: false },
      counties: [{ id: 'qiaojia', name: { 'zh-CN': 'qiaojia县', en: 'qiaojia' } }],
    });
    await expect(test.request('/api/session')).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  it('is told of to its account, which ends the others at once', async () => {
    await test.account({ username: 'two.places' });
    const [here, elsewhere] = [
      await signIn('two.places', goodPassword),
      await signIn('two.places', goodPassword),
    ];
    await whoIs(elsewhere.cookie);
    const sessions = async () => (await test.request('/api/sessions', { cookie: here.cookie })).body;
    expect((await sessions()).map((session: { isCurrent: boolean }) => session.isCurrent)).toEqual([
      false,
      true,
    ]);
    await test.request('/api/auth/revoke-other-sessions', { body: {}, cookie: here.cookie });
    expect(await whoIs(elsewhere.cookie)).toBeUndefined();
    expect(await sessions()).toEqual([expect.objectContaining({ isCurrent: true, address: '127.0.0.1' })]);
    await expect(test.request('/api/sessions')).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  it('ends everywhere when the password is set anew', async () => {
    const id = await test.account({ username: 'renewed' });
    const { cookie } = await signIn('renewed', goodPassword);
    await setPassword(test.database.kernel, id, 'another-grove-43', test.clock.now);
    await test.identity.revoke(`account:${id}`);
    expect(await whoIs(cookie)).toBeUndefined();
  });
});
