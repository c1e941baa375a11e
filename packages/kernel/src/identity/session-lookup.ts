import type { Permissions, Text } from '@peixun/plugin-api';
import { sql, type Kysely } from 'kysely';
import { effectivePermissions, type HeldRole, type RoleChange } from './effective-permissions.ts';
import type { Principal } from './principal.ts';
import { standardRoles } from './standard-roles.ts';
import type { IdentityTables } from './tables.ts';

/** What a session is worth in a county. */
export type SessionFinding =
  | { readonly kind: 'none' }
  | { readonly kind: 'foreign'; readonly accountId: string }
  | { readonly kind: 'member'; readonly principal: Principal; readonly expiresAt: Date };

interface SessionRow {
  session_id: string;
  expires_at: Date;
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
  const { rows } = await sql<SessionRow>`
    select s.id as session_id, s.expires_at, a.id as account_id, a.name as account_name,
      m.account_id is not null and coalesce(p.active, true) as is_member,
      m.person_id, p.name as person_name, p.unit_id,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', g.role_id, 'unitId', g.unit_id, 'isRoot', u.parent_id is null,
          'title', r.title) order by g.id)
        from kernel.role_grant g
        join kernel.unit u on u.county_id = g.county_id and u.id = g.unit_id
        left join kernel.role r on r.county_id = g.county_id and r.id = g.role_id
        where g.county_id = ${countyId} and g.account_id = s.account_id), '[]') as roles,
      coalesce((
        select jsonb_agg(jsonb_build_object('roleId', c.role_id, 'permission', c.permission, 'allowed', c.allowed))
        from kernel.role_permission c where c.county_id = ${countyId}), '[]') as changes
    from kernel.session s
    join kernel.account a on a.id = s.account_id
    left join kernel.membership m on m.county_id = ${countyId} and m.account_id = s.account_id
    left join kernel.person p on p.county_id = m.county_id and p.id = m.person_id
    where s.token = ${token} and s.expires_at > ${now} and a.locked_at is null`.execute(db);
  const row = rows[0];
  if (!row) return { kind: 'none' };
  if (!row.is_member) return { kind: 'foreign', accountId: row.account_id };
  const roles = row.roles.map(role => ({
    ...role,
    title: role.title ?? standardRoles[role.id as keyof typeof standardRoles],
  }));
  if (row.unit_id) {
    roles.push({ id: 'trainee', unitId: row.unit_id, isRoot: false, title: standardRoles.trainee });
  }
  const principal: Principal = {
    accountId: row.account_id,
    sessionId: row.session_id,
    personId: row.person_id,
    name: row.person_name ?? row.account_name,
    unitId: row.unit_id,
    roles,
    ...effectivePermissions(roles, row.changes, permissions),
  };
  return { kind: 'member', principal, expiresAt: row.expires_at };
}
