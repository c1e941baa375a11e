import type { Text } from './text.ts';

/**
 * The roles every county starts with. A plugin names those that get its permission by default, so that enabling
 * it needs no work of an administrator; a county's security administrator changes this as they like.
 */
export type StandardRole =
  | 'system-administrator'
  | 'security-administrator'
  | 'audit-administrator'
  | 'leader'
  | 'training-office'
  | 'school'
  | 'unit-officer'
  | 'teacher'
  | 'trainee';

/**
 * How far a permission reaches: the unit subtrees of the grant; the whole county; or only what belongs to the
 * person themselves.
 */
export type PermissionScope = 'unit' | 'county' | 'self';

export interface Permission {
  readonly title: Text;
  /** `unit` unless told. */
  readonly scope?: PermissionScope;
  readonly defaultRoles: readonly StandardRole[];
}

/** The permissions of a plugin by full id: `needs-analysis.priority.write`. */
export type Permissions<Id extends string = string> = Readonly<Record<Id, Permission>>;

export function definePermissions<const Id extends string>(
  permissions: Record<Id, Permission>,
): Permissions<Id> {
  return permissions;
}
