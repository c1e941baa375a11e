import { randomBytes } from 'node:crypto';
import { sampleMembers } from '../sample-accounts.ts';
import type { SampleRoleKey } from '../sample-roles.ts';
import type { CountySeed, SeededHost } from './county-seed.ts';
import { grantRole, listAccounts } from './grant-role.ts';

/** Who is set up, and appoints the administrators of every sample county. */
const appointer = sampleMembers.find(({ key }) => key === 'security-administrator')!;

/**
 * Uses the one-time link as the first administrator of a real county would: it makes the security administrator,
 * whose password nobody knows.
 */
export async function setUp(host: SeededHost): Promise<void> {
  const made = await host.database.kernel
    .selectFrom('account')
    .select('id')
    .where('username', '=', appointer.id)
    .executeTakeFirst();
  const token = made ? undefined : await host.identity.offerSetup();
  if (!token) return;
  const password = randomBytes(24).toString('base64url');
  const response = await host.fetch(
    new Request('http://localhost/api/setup', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, name: appointer.name, username: appointer.id, password }),
    }),
  );
  if (!response.ok) throw new Error(`The setup answered ${response.status}: ${await response.text()}`);
}

/** Appoints an administrator of the county, once. */
export async function appoint(seed: CountySeed, key: SampleRoleKey): Promise<void> {
  const security = await seed.asAccount(appointer.id);
  const { id: username, name, role } = seed.member(key);
  const known = (await listAccounts(security)).find(account => account.username === username);
  const accountId =
    known?.id ??
    (await security.post<{ accountId: string }>('/kernel/accounts', { username, name })).accountId;
  await grantRole(security, accountId, role);
}

/** Whether an administrator of the county has been appointed. */
export async function isAppointed(seed: CountySeed, key: SampleRoleKey): Promise<boolean> {
  const { id: username, role } = seed.member(key);
  const grant = await seed.host.database.kernel
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account_id')
    .select('role_grant.id')
    .where('role_grant.county_id', '=', seed.id)
    .where('role_grant.role_id', '=', role)
    .where('account.username', '=', username)
    .executeTakeFirst();
  return grant !== undefined;
}
