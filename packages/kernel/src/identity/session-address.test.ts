import { randomUUID } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import type { KernelApi } from '../administration/contract/index.ts';
import { createTestHost, type TestHost } from '../testing/index.ts';
import { createAccount } from './accounts.ts';

const password = 'bamboo-grove-42';
let test: TestHost;
afterEach(() => test.close());

it.each([
  { trustProxy: true, expected: '203.0.113.7' },
  { trustProxy: false, expected: '127.0.0.1' },
])('a session keeps the address that the host believes: %j', async ({ trustProxy, expected }) => {
  test = await createTestHost({ plugins: [], trustProxy });
  const username = `u${randomUUID().slice(0, 8)}`;
  const account = { countyId: 'qiaojia', username, name: '地址', password };
  const accountId = await createAccount(test.host.database.kernel, account, test.clock.now());
  const origin = `http://127.0.0.1:${await test.host.listen(0)}`;
  const answer = await fetch(`${origin}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: {
      origin,
      'content-type': 'application/json',
      'x-forwarded-for': '198.51.100.1, 203.0.113.7',
      'x-peixun-address': '198.51.100.2',
    },
    body: JSON.stringify({ username, password }),
  });
  expect(answer.status).toBe(200);
  const security = (await test.signIn({ roles: ['security-administrator'] })).api<KernelApi>('kernel');
  const { items } = await security('GET /sessions', { query: { accountId } });
  expect(items.map(({ address }) => address)).toEqual([expected]);
});
