import type { Permissions, Text } from '@peixun/plugin-api';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { effectivePermissions, type HeldRole, type RoleChange } from './effective-permissions.ts';
import type { Principal } from './principal.ts';
import { standardRoles } from './standard-roles.ts';
import type { IdentityTables } from './tables.ts';

/** What a session is worth in a county. */
export type SessionFinding =
  | { readonly kind: 'none' }
  | { readonly kind: 'foreign'; readonly accountId: string }
  | { readonly kind: 'member'; readonly principal: Principal; readonly expiresAt: Date };

interface MemberRow {
  session_id: string | null;
  expires_at: Date | null;
  account_id: string;
  account_name: string;
  is_member: boolean;
  person_id: string | null;
  person_name: string | null;
  unit_id: string | null;
  roles: (HeldRole & { title: Text | null })[];
  changes: RoleChange[];
}

/**
 * Looks a session up with its membership, grants and the county's changes of roles: one statement. Everybody on
 * the roster is a trainee of their own unit without a grant.
 */
export async function lookUpSession(
  db: Kysely<IdentityTables>,
  token: string,
  countyId: string,
  permissions: Permissions,
  now: Date,
): Promise<SessionFinding> {
  const row = await findMember(
    db,
    countyId,
    sql`kernel.session s join kernel.account a on a.id = s.account_id`,
    sql`s.token = ${token} and s.expires_at > ${now}`,
  );
  if (!row) return { kind: 'none' };
  if (!row.is_member) return { kind: 'foreign', accountId: row.account_id };
  return { kind: 'member', principal: principalOf(row, permissions), expiresAt: row.expires_at! };
}

/** The same for an account, whatever sessions it has: for what tells somebody who they are. */
export async function lookUpMember(
  db: Kysely<IdentityTables>,
  accountId: string,
  countyId: string,
  permissions: Permissions,
): Promise<Principal | undefined> {
  const row = await findMember(
    db,
    countyId,
    sql`kernel.account a cross join (select null::uuid as id, null::timestamptz as expires_at) s`,
    sql`a.id = ${accountId}`,
  );
  return row?.is_member ? principalOf(row, permissions) : undefined;
}

async function findMember(
  db: Kysely<IdentityTables>,
  countyId: string,
  source: RawBuilder<unknown>,
  condition: RawBuilder<unknown>,
): Promise<MemberRow | undefined> {
  const { rows } = await sql<MemberRow>`
    select s.id as session_id, s.expires_at, a.id as account_id, a.name as account_name,
      m.account_id is not null and coalesce(p.active, true) as is_member,
      m.person_id, p.name as person_name, p.unit_id,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', g.role_id, 'unitId', g.unit_id, 'isRoot', u.parent_id is null,
          'title', r.title) order by g.id)
        from kernel.role_grant g
        join kernel.unit u on u.county_id = g.county_id and u.id = g.unit_id
        left join kernel.role r on r.county_id = g.county_id and r.id = g.role_id
        where g.county_id = ${countyId} and g.account_id = a.id), '[]') as roles,
      coalesce((
        select jsonb_agg(jsonb_build_object('roleId', c.role_id, 'permission', c.permission, 'allowed', c.allowed))
        from kernel.role_permission c where c.county_id = ${countyId}), '[]') as changes
    from ${source}
    left join kernel.membership m on m.county_id = ${countyId} and m.account_id = a.id
    left join kernel.person p on p.county_id = m.county_id and p.id = m.person_id
    where a.locked_at is null and ${condition}`.execute(db);
  return rows[0];
}

function principalOf(row: MemberRow, permissions: Permissions): Principal {
  const roles = row.roles.map(role => ({
    ...role,
    title: role.title ?? standardRoles[role.id as keyof typeof standardRoles],
  }));
  if (row.unit_id) {
    roles.push({ id: 'trainee', unitId: row.unit_id, isRoot: false, title: standardRoles.trainee });
  }
  return {
    accountId: row.account_id,
    sessionId: row.session_id ?? '',
    personId: row.person_id,
    name: row.person_name ?? row.account_name,
    unitId: row.unit_id,
    roles,
    ...effectivePermissions(roles, row.changes, permissions),
  };
}
