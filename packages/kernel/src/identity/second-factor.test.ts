import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestIdentity, goodPassword, type TestIdentity } from './testing/create-test-identity.ts';

let test: TestIdentity;
beforeAll(async () => {
  test = await createTestIdentity();
});
afterAll(() => test.close());

const signIn = (username: string) =>
  test.request('/api/auth/sign-in/username', { body: { username, password: goodPassword } });

describe('the second factor', () => {
  it('stands between the password and the session', async () => {
    await test.account({ username: 'careful' });
    const first = await signIn('careful');
    const enabled = await test.request('/api/auth/two-factor/enable', {
      body: { password: goodPassword },
      cookie: first.cookie,
    });
    const uri = new URL(enabled.body.totpURI);
    const secret = uri.searchParams.get('secret')!;
    const code = totp(secret);
    await test.request('/api/auth/two-factor/verify-totp', { body: { code }, cookie: first.cookie });

    const half = await signIn('careful');
    expect(half.body).toMatchObject({ twoFactorRedirect: true });
    const headers = new Headers({ cookie: half.cookie });
    expect(await test.identity.authenticate(headers, 'qiaojia')).toBeUndefined();
    const verify = (typed: string) =>
      test.request('/api/auth/two-factor/verify-totp', { body: { code: typed }, cookie: half.cookie });
    await expect(verify(String((Number(code) + 1) % 1_000_000).padStart(6, '0'))).rejects.toMatchObject({
      code: 'SECOND_FACTOR_WRONG',
    });
    const whole = await verify(totp(secret, 1));
    expect(await test.identity.authenticate(new Headers({ cookie: whole.cookie }), 'qiaojia')).toBeDefined();
  });

  it('is not passed with a code that somebody else saw being used', async () => {
    await test.account({ username: 'watched' });
    const { cookie } = await signIn('watched');
    const { body } = await test.request('/api/auth/two-factor/enable', {
      body: { password: goodPassword },
      cookie,
    });
    const code = totp(new URL(body.totpURI).searchParams.get('secret')!);
    await test.request('/api/auth/two-factor/verify-totp', { body: { code }, cookie });
    const half = await signIn('watched');
    await expect(
      test.request('/api/auth/two-factor/verify-totp', { body: { code }, cookie: half.cookie }),
    ).rejects.toMatchObject({ code: 'SECOND_FACTOR_WRONG' });
  });

  it('can be passed once with each backup code', async () => {
    await test.account({ username: 'forgetful' });
    const first = await signIn('forgetful');
    const { body } = await test.request('/api/auth/two-factor/enable', {
      body: { password: goodPassword },
      cookie: first.cookie,
    });
    const code = totp(new URL(body.totpURI).searchParams.get('secret')!);
    await test.request('/api/auth/two-factor/verify-totp', { body: { code }, cookie: first.cookie });
    const pass = async () => {
      const half = await signIn('forgetful');
      return test.request('/api/auth/two-factor/verify-backup-code', {
        body: { code: body.backupCodes[0] },
        cookie: half.cookie,
      });
    };
    expect((await pass()).status).toBe(200);
    await expect(pass()).rejects.toMatchObject({ code: 'SECOND_FACTOR_WRONG' });
  });
});

/** RFC 6238 with SHA-1, six digits and thirty seconds, as authenticator apps have it. */
function totp(base32: string, stepsAhead = 0): string {
  const bits = [...base32.replace(/=+$/, '')]
    .map(character => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(character).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from(bits.match(/.{8}/g)!.map(byte => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + stepsAhead));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = digest.at(-1)! & 15;
  return String((digest.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}
