import type { StandardRole } from '@peixun/plugin-api';
import type { ActingClient } from './acting-client.ts';

interface Account {
  readonly id: string;
  readonly username: string;
  readonly personId: string | null;
}

export function listAccounts(security: ActingClient): Promise<Account[]> {
  return security.all<Account>('/kernel/accounts');
}

/** Grants a role over a unit, the whole county unless told; once. */
export async function grantRole(
  security: ActingClient,
  accountId: string,
  role: StandardRole,
  unitId?: string,
): Promise<void> {
  const held = await security.all<{ roleId: string }>(`/kernel/grants?accountId=${accountId}`);
  if (held.some(({ roleId }) => roleId === role)) return;
  const body = { accountId, roleId: role, unitId: unitId ?? (await rootUnitId(security)) };
  await security.post('/kernel/grants', body);
}

async function rootUnitId(client: ActingClient): Promise<string> {
  const units = await client.get<{ items: { id: string; parentId: string | null }[] }>('/kernel/units');
  return units.items.find(({ parentId }) => parentId === null)!.id;
}
