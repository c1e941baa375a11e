import type { PermissionHolder, Permissions } from '@peixun/plugin-api';
import { sql, type Compilable, type Kysely } from 'kysely';
import { effectivePermissions, type HeldRole, type RoleChange } from './effective-permissions.ts';
import type { IdentityTables } from './tables.ts';

/** A role of somebody who can sign in; people without a grant have a row without role. */
interface HeldRoleRow {
  readonly personId: string;
  readonly homeUnitId: string;
  readonly roleId: string | null;
  readonly unitId: string | null;
  readonly isRoot: boolean;
}

/** The granted roles of everybody who can sign in to the county. */
export function selectHeldRoles(db: Kysely<IdentityTables>, countyId: string): Compilable<HeldRoleRow> {
  return db
    .selectFrom('membership as m')
    .innerJoin('person as p', join =>
      join
        .onRef('p.county_id', '=', 'm.county_id')
        .onRef('p.id', '=', 'm.person_id')
        .on('p.active', '=', true),
    )
    .leftJoin('role_grant as g', join =>
      join.onRef('g.county_id', '=', 'm.county_id').onRef('g.account_id', '=', 'm.account_id'),
    )
    .leftJoin('unit as u', join =>
      join.onRef('u.county_id', '=', 'g.county_id').onRef('u.id', '=', 'g.unit_id'),
    )
    .where('m.county_id', '=', countyId)
    .select([
      'p.id as personId',
      'p.unit_id as homeUnitId',
      'g.role_id as roleId',
      'g.unit_id as unitId',
      sql<boolean>`g.unit_id is not null and u.parent_id is null`.as('isRoot'),
    ]);
}

/** The changes that the county made to what roles may do. */
export function selectRoleChanges(db: Kysely<IdentityTables>, countyId: string) {
  return db
    .selectFrom('role_permission')
    .select(['role_id as roleId', 'permission', 'allowed'])
    .where('county_id', '=', countyId);
}

/** Who of them holds the permission, and for which units. Everybody is a trainee of their own unit without a grant. */
export function holdersOf(
  permission: string,
  held: readonly HeldRoleRow[],
  changes: readonly RoleChange[],
  declared: Permissions,
): PermissionHolder[] {
  const only = { [permission]: declared[permission]! };
  return [...Map.groupBy(held, ({ personId }) => personId)].flatMap(([personId, rows]) => {
    const roles = rows.flatMap(({ roleId, unitId, isRoot }): HeldRole[] =>
      roleId === null || unitId === null ? [] : [{ id: roleId, unitId, isRoot }],
    );
    roles.push({ id: 'trainee', unitId: rows[0]!.homeUnitId, isRoot: false });
    const { permissions, selfPermissions } = effectivePermissions(roles, changes, only);
    const units = permissions.get(permission) ?? (selfPermissions.has(permission) ? [] : undefined);
    return units === undefined ? [] : [{ personId, units }];
  });
}
