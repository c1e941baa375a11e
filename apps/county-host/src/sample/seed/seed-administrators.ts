import { randomBytes } from 'node:crypto';
import type { SampleMember } from '../sample-accounts.ts';
import type { CountySeed, SeededHost } from './county-seed.ts';
import { grantRole, listAccounts } from './grant-role.ts';

/**
 * Uses the one-time link as the first administrator of a real county would: it makes the security administrator,
 * whose password nobody knows.
 */
export async function setUp(host: SeededHost, { id, name }: SampleMember): Promise<void> {
  const token = await host.identity.offerSetup();
  if (!token) return;
  const password = randomBytes(24).toString('base64url');
  const response = await host.fetch(
    new Request('http://localhost/api/setup', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, name, username: id, password }),
    }),
  );
  if (!response.ok) throw new Error(`The setup answered ${response.status}: ${await response.text()}`);
}

/** Appoints the administrators that a county lacks. `appointer` is the username of who was set up. */
export async function seedAdministrators(seed: CountySeed, appointer: string): Promise<void> {
  const security = await seed.asAccount(appointer);
  const accounts = await listAccounts(security);
  for (const { id, name, role, seat } of seed.members) {
    if (seat) continue;
    const account =
      accounts.find(({ username }) => username === id) ??
      (await security.post<{ accountId: string }>('/kernel/accounts', { username: id, name }));
    await grantRole(security, 'accountId' in account ? account.accountId : account.id, role);
  }
}
