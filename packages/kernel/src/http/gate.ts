import { text, type Access, type Operation, type Text } from '@peixun/plugin-api';
import { nobody } from '../host/caller.ts';
import type { Principal } from '../identity/principal.ts';
import { hostErrors } from './errors.ts';

/** How far a call reaches. */
export interface Reach {
  readonly units: '*' | readonly string[];
  readonly personId?: string;
}

/**
 * What an operation opens to who calls: the unit subtrees of the permission's grants; under a permission of
 * `self` scope, and for any signed-in member, only the person's own rows; for everybody, nobody's.
 *
 * @throws `NOT_SIGNED_IN`, `NOT_ALLOWED`.
 */
export function reachOf(access: Access, principal: Principal | undefined): Reach {
  if ('public' in access) return { units: '*', personId: nobody };
  if (!principal) throw hostErrors.NOT_SIGNED_IN();
  const own = { units: '*', personId: principal.personId ?? nobody } as const;
  if ('signedIn' in access) return own;
  const units = principal.permissions.get(access.permission);
  if (units !== undefined) return { units };
  if (principal.selfPermissions.has(access.permission)) return own;
  throw hostErrors.NOT_ALLOWED({ permission: access.permission });
}

/** Why an operation's access is not acceptable; a plugin with such a one is refused. */
export function accessProblem(
  key: string,
  operation: Operation,
  permissions: Readonly<Record<string, unknown>>,
): Text | undefined {
  const access: Partial<Record<'permission' | 'signedIn' | 'public', unknown>> | undefined = operation.access;
  if (access?.signedIn === true) return undefined;
  if (typeof access?.public === 'string') {
    if (access.public.trim() !== '') return undefined;
    return text(
      `接口 '${key}' 公开却没有说明理由；请写入 access.public`,
      `operation '${key}' is public without a reason; say why in access.public`,
    );
  }
  if (typeof access?.permission !== 'string') {
    return text(
      `接口 '${key}' 没有声明 access；请写明权限、signedIn: true，或带理由的 public`,
      `operation '${key}' declares no access; name a permission, signedIn: true, or public with a reason`,
    );
  }
  if (access.permission in permissions) return undefined;
  return text(
    `接口 '${key}' 要求插件没有声明的权限 '${access.permission}'`,
    `operation '${key}' asks for permission '${access.permission}', which the plugin does not declare`,
  );
}
