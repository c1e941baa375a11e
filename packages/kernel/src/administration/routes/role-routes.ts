import type { Permissions, StandardRole, Text } from '@peixun/plugin-api';
import type { Kysely } from 'kysely';
import { identityErrors } from '../../identity/errors.ts';
import { roleHolds, type RoleChange } from '../../identity/effective-permissions.ts';
import { isAdministratorRole, standardRoles } from '../../identity/standard-roles.ts';
import type { IdentityTables } from '../../identity/tables.ts';
import { accessApi } from '../contract/access-api.ts';
import { reservedPermissions } from '../contract/permissions.ts';
import { routes, type AdministrationOptions } from '../parts.ts';
import { pick } from '../pick.ts';

const api = pick(accessApi, [
  'GET /permissions',
  'GET /roles',
  'POST /roles',
  'PATCH /roles/:id',
  'DELETE /roles/:id',
]);

/** Roles and what they may. */
export function roleRoutes({ host, identity }: AdministrationOptions) {
  return routes(api, {
    'GET /permissions': async context => ({
      items: Object.entries(host.permissions(context.county.id)).map(([id, { title, scope = 'unit' }]) => ({
        id,
        title,
        plugin: id.slice(0, id.indexOf('.')),
        scope,
        reservedFor: reservedPermissions[id] ?? null,
      })),
    }),

    'GET /roles': async context => {
      const [roles, changes, grants] = await Promise.all([
        context.read(db => db.selectFrom('role').select(['id', 'title']).orderBy('id')),
        context.read(db =>
          db.selectFrom('role_permission').select(['role_id as roleId', 'permission', 'allowed']),
        ),
        context.read(db =>
          db
            .selectFrom('role_grant')
            .select(eb => ['role_id as roleId', eb.fn.countAll<number>().as('count')])
            .groupBy('role_id'),
        ),
      ]);
      const counts = new Map(grants.map(({ roleId, count }) => [roleId, Number(count)]));
      const declared = host.permissions(context.county.id);
      const all: { id: string; title: Text }[] = [
        ...Object.entries(standardRoles).map(([id, title]) => ({ id, title })),
        ...roles,
      ];
      return { items: all.map(role => describe(role, declared, changes, counts.get(role.id) ?? 0)) };
    },

    'POST /roles': async (context, { body }) => {
      const declared = host.permissions(context.county.id);
      return context.transaction(async ({ db, audit, newId }) => {
        const id = newId();
        await db
          .insertInto('role')
          .values({ county_id: context.county.id, id, title: JSON.stringify(body.title) })
          .execute();
        const wished = Object.fromEntries(body.permissions.map(permission => [permission, true]));
        const changes = await changePermissions(db, context.county.id, id, wished, declared);
        audit({ objectType: 'role', objectId: id, details: { permissions: body.permissions.join(' ') } });
        return describe({ id, title: body.title }, declared, changes, 0);
      });
    },

    'PATCH /roles/:id': async (context, { params: { id }, body }) => {
      const declared = host.permissions(context.county.id);
      const changed = await context.transaction(async ({ db, audit }) => {
        const countyId = context.county.id;
        const role = await findRole(db, countyId, id);
        if (body.title) {
          if (id in standardRoles) throw identityErrors.ROLE_IS_STANDARD({ id });
          await db
            .updateTable('role')
            .set({ title: JSON.stringify(body.title) })
            .where('county_id', '=', countyId)
            .where('id', '=', id)
            .execute();
        }
        const changes = await changePermissions(db, countyId, id, body.permissions, declared);
        const details = Object.fromEntries(
          Object.entries(body.permissions).map(([permission, allowed]) => [permission, allowed]),
        );
        audit({ objectType: 'role', objectId: id, details });
        return describe(
          { id, title: body.title ?? role.title },
          declared,
          changes,
          await countGrants(db, countyId, id),
        );
      });
      await identity.revoke(`county:${context.county.id}`);
      return changed;
    },

    'DELETE /roles/:id': async (context, { params: { id } }) =>
      context.transaction(async ({ db, audit }) => {
        const countyId = context.county.id;
        if (id in standardRoles) throw identityErrors.ROLE_IS_STANDARD({ id });
        await findRole(db, countyId, id);
        const count = await countGrants(db, countyId, id);
        if (count > 0) throw identityErrors.ROLE_IN_USE({ id, count });
        await db
          .deleteFrom('role_permission')
          .where('county_id', '=', countyId)
          .where('role_id', '=', id)
          .execute();
        await db.deleteFrom('role').where('county_id', '=', countyId).where('id', '=', id).execute();
        audit({ objectType: 'role', objectId: id, details: { removed: true } });
      }),
  });
}

/** @throws `ROLE_NOT_FOUND`. */
export async function findRole(
  db: Kysely<IdentityTables>,
  countyId: string,
  id: string,
): Promise<{ id: string; title: Text }> {
  if (id in standardRoles) return { id, title: standardRoles[id as StandardRole] };
  const role = await db
    .selectFrom('role')
    .select(['id', 'title'])
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!role) throw identityErrors.ROLE_NOT_FOUND({ id });
  return role;
}

async function changePermissions(
  db: Kysely<IdentityTables>,
  countyId: string,
  roleId: string,
  wished: Readonly<Record<string, boolean | null>>,
  declared: Permissions,
): Promise<RoleChange[]> {
  for (const [permission, allowed] of Object.entries(wished)) {
    if (!(permission in declared))
      throw identityErrors.PERMISSION_NOT_FOUND(
        { permission },
        { path: ['body', 'permissions', permission] },
      );
    refuseReserved(permission, roleId);
    await db
      .deleteFrom('role_permission')
      .where('county_id', '=', countyId)
      .where('role_id', '=', roleId)
      .where('permission', '=', permission)
      .execute();
    if (allowed === null) continue;
    await db
      .insertInto('role_permission')
      .values({ county_id: countyId, role_id: roleId, permission, allowed })
      .execute();
  }
  return db
    .selectFrom('role_permission')
    .select(['role_id as roleId', 'permission', 'allowed'])
    .where('county_id', '=', countyId)
    .where('role_id', '=', roleId)
    .execute();
}

/** The three duties stay apart: their permissions move nowhere, and the host's own do not move among the three. */
function refuseReserved(permission: string, roleId: string): void {
  const owner =
    reservedPermissions[permission] ??
    (permission.startsWith('kernel.') && isAdministratorRole(roleId) ? roleId : undefined);
  if (!owner) return;
  throw identityErrors.PERMISSION_RESERVED(
    { permission, role: owner },
    { path: ['body', 'permissions', permission] },
  );
}

async function countGrants(db: Kysely<IdentityTables>, countyId: string, roleId: string): Promise<number> {
  const { count } = await db
    .selectFrom('role_grant')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('county_id', '=', countyId)
    .where('role_id', '=', roleId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

function describe(
  { id, title }: { id: string; title: Text },
  declared: Permissions,
  changes: readonly RoleChange[],
  grants: number,
) {
  return {
    id,
    title,
    isStandard: id in standardRoles,
    permissions: Object.keys(declared).filter(permission => roleHolds(id, permission, declared, changes)),
    changed: changes.filter(({ roleId }) => roleId === id).map(({ permission }) => permission),
    grants,
  };
}
