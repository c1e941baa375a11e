import type { Permissions, StandardRole } from '@peixun/plugin-api';

/** A role held over a unit and all below it. */
export interface HeldRole {
  readonly id: string;
  readonly unitId: string;
  /** Whether the unit is the county itself. */
  readonly isRoot: boolean;
}

/** A county's change of what a role may. */
export interface RoleChange {
  readonly roleId: string;
  readonly permission: string;
  readonly allowed: boolean;
}

export interface EffectivePermissions {
  /** `*` is the whole county; otherwise the units at the top of each subtree. */
  readonly permissions: ReadonlyMap<string, '*' | readonly string[]>;
  /** Permissions that reach only what belongs to the person themselves. */
  readonly selfPermissions: ReadonlySet<string>;
}

/** Whether a role holds a permission: the plugin's default, unless the county changed it. */
export function roleHolds(
  roleId: string,
  permission: string,
  declared: Permissions,
  changes: readonly RoleChange[],
): boolean {
  const change = changes.find(entry => entry.roleId === roleId && entry.permission === permission);
  return change?.allowed ?? declared[permission]?.defaultRoles.includes(roleId as StandardRole) ?? false;
}

/**
 * What somebody may do, of the roles they hold. A permission of scope `county` reaches the whole county whatever
 * the unit of the grant, one of scope `self` only the person.
 */
export function effectivePermissions(
  roles: readonly HeldRole[],
  changes: readonly RoleChange[],
  declared: Permissions,
): EffectivePermissions {
  const permissions = new Map<string, '*' | string[]>();
  const selfPermissions = new Set<string>();
  for (const [permission, { scope = 'unit' }] of Object.entries(declared)) {
    const holding = roles.filter(role => roleHolds(role.id, permission, declared, changes));
    if (holding.length === 0) continue;
    if (scope === 'self') selfPermissions.add(permission);
    else if (scope === 'county' || holding.some(role => role.isRoot)) permissions.set(permission, '*');
    else permissions.set(permission, [...new Set(holding.map(role => role.unitId))]);
  }
  return { permissions, selfPermissions };
}
