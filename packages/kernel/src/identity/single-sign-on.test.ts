import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestIdentity, type TestIdentity } from './testing/create-test-identity.ts';

let test: TestIdentity;
let server: Server;
let issuer: string;

beforeAll(async () => {
  // The provider warns that its defaults are for development, which is what a test is.
  for (const level of ['info', 'warn'] as const) vi.spyOn(console, level).mockImplementation(() => {});
  server = createServer((request, response) => void callback(request, response));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'peixun',
        client_secret: 'a-secret-of-the-test',
        redirect_uris: ['http://localhost/api/auth/callback/city'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { profile: ['preferred_username', 'name'] },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: id, name: id }),
    }),
  });
  const callback = provider.callback();
  test = await createTestIdentity({
    singleSignOn: [
      {
        id: 'city',
        title: '市统一认证',
        discoveryUrl: `${issuer}/.well-known/openid-configuration`,
        clientId: 'peixun',
        clientSecret: 'a-secret-of-the-test',
      },
    ],
  });
});
afterAll(async () => {
  vi.restoreAllMocks();
  await test.close();
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
});

/** Signs in at the provider as a browser would, and comes back with its answer. */
async function comeBackAs(login: string) {
  const started = await test.request('/api/auth/sign-in/social', {
    body: { provider: 'city', callbackURL: '/qiaojia/' },
  });
  const jar = new Map<string, string>();
  let address: string = started.body.url;
  for (let step = 0; step < 12 && address.startsWith(issuer); step += 1) {
    const isForm = /\/interaction\/[\w-]+$/.test(address);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    let response = await fetch(address, { redirect: 'manual', headers: { cookie } });
    if (isForm) {
      const page = await response.text();
      const prompt = /name="prompt" value="(\w+)"/.exec(page)![1]!;
      const form = new URLSearchParams({ prompt, login, password: 'any' });
      response = await fetch(address, {
        method: 'POST',
        body: form,
        redirect: 'manual',
        headers: { cookie },
      });
    }
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0]!.split('=', 2);
      jar.set(name!, value!);
    }
    address = new URL(response.headers.get('location')!, address).href;
  }
  const { pathname, search } = new URL(address);
  return test.request(pathname + search, { cookie: started.cookie });
}

describe('single sign-on', () => {
  it('opens the account whose username the provider vouches for', async () => {
    const accountId = await test.account({ username: 'wei.min', password: undefined });
    const answer = await comeBackAs('wei.min');
    expect(answer.headers.get('location')).toBe('/qiaojia/');
    const headers = new Headers({ cookie: answer.cookie });
    expect(await test.identity.authenticate(headers, 'qiaojia')).toMatchObject({ accountId });
  });

  it('makes no accounts', async () => {
    const answer = await comeBackAs('stranger');
    expect(answer.headers.get('location')).toMatch(/^\/sign-in\?error=/);
    const rows = await test.database.kernel.selectFrom('account').select('username').execute();
    expect(rows).toEqual([{ username: 'wei.min' }]);
  });

  it('opens no locked account', async () => {
    const id = await test.account({ username: 'gone', password: undefined });
    await test.database.kernel
      .updateTable('account')
      .set({ locked_at: test.clock.now })
      .where('id', '=', id)
      .execute();
    const answer = await comeBackAs('gone');
    expect(answer.headers.get('location')).toMatch(/^\/sign-in\?error=/);
    const sessions = await test.database.kernel
      .selectFrom('session')
      .select('id')
      .where('account_id', '=', id)
      .execute();
    expect(sessions).toEqual([]);
  });
});
