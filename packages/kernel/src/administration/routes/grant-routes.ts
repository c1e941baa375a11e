import { pageOf, readCursor } from '@peixun/plugin-api';
import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import { identityErrors } from '../../identity/errors.ts';
import { isAdministratorRole } from '../../identity/standard-roles.ts';
import type { IdentityTables } from '../../identity/tables.ts';
import { findUnit } from '../../identity/units.ts';
import { accountOf } from '../actor.ts';
import { accessApi } from '../contract/access-api.ts';
import { explainConflict } from '../explain-conflict.ts';
import { routes, type AdministrationOptions } from '../parts.ts';
import { pick } from '../pick.ts';
import { findRole } from './role-routes.ts';

const api = pick(accessApi, ['GET /grants', 'POST /grants', 'DELETE /grants/:id']);
const cursorKey = z.tuple([z.uuid()]);

/** Grants: a role over a unit and all below it. Nobody grants to themselves. */
export function grantRoutes({ database, identity }: AdministrationOptions) {
  return routes(api, {
    'GET /grants': async (context, { query }) => {
      const after = readCursor(query.cursor, cursorKey);
      const rows = await database.kernel
        .selectFrom('role_grant')
        .innerJoin('account', 'account.id', 'role_grant.account_id')
        .select([
          'role_grant.id',
          'role_grant.account_id as accountId',
          'account.name as accountName',
          'role_grant.role_id as roleId',
          'role_grant.unit_id as unitId',
          'role_grant.granted_at',
        ])
        .where('role_grant.county_id', '=', context.county.id)
        .$if(query.accountId !== undefined, q => q.where('role_grant.account_id', '=', query.accountId!))
        .$if(query.roleId !== undefined, q => q.where('role_grant.role_id', '=', query.roleId!))
        .$if(after !== undefined, q => q.where('role_grant.id', '>', after![0]))
        .orderBy('role_grant.id')
        .limit(query.limit + 1)
        .execute();
      const { items, nextCursor } = pageOf(rows, query.limit, row => [row.id]);
      return {
        items: items.map(({ granted_at, ...row }) => ({ ...row, grantedAt: granted_at.toISOString() })),
        nextCursor,
      };
    },

    'POST /grants': async (context, { body: { accountId, roleId, unitId } }) => {
      const made = await context
        .transaction(async ({ db, audit, newId }) => {
          const countyId = context.county.id;
          const grantedBy = accountOf(context);
          if (accountId === grantedBy) throw identityErrors.ACCOUNT_IS_OWN();
          await findRole(db, countyId, roleId);
          const unit = await findUnit(db, countyId, unitId);
          if (isAdministratorRole(roleId) && unit.parentId !== null)
            throw identityErrors.ADMINISTRATOR_NEEDS_ROOT({}, { path: ['body', 'unitId'] });
          const id = newId();
          await db
            .insertInto('role_grant')
            .values({
              county_id: countyId,
              id,
              account_id: accountId,
              role_id: roleId,
              unit_id: unitId,
              granted_by: grantedBy,
            })
            .execute();
          audit({ objectType: 'grant', objectId: id, details: { accountId, roleId, unitId } });
          return { id };
        })
        .catch(explainConflict);
      await identity.revoke(`account:${accountId}`);
      return made;
    },

    'DELETE /grants/:id': async (context, { params: { id } }) => {
      const accountId = await context.transaction(async ({ db, audit }) => {
        const countyId = context.county.id;
        const removed = await db
          .deleteFrom('role_grant')
          .where('county_id', '=', countyId)
          .where('id', '=', id)
          .returning(['account_id', 'role_id', 'unit_id'])
          .executeTakeFirst();
        if (!removed) throw identityErrors.GRANT_NOT_FOUND({ id });
        if (removed.role_id === 'security-administrator') await requireAnother(db, countyId);
        const details = { accountId: removed.account_id, roleId: removed.role_id, unitId: removed.unit_id };
        audit({ objectType: 'grant', objectId: id, details: { ...details, withdrawn: true } });
        return removed.account_id;
      });
      await identity.revoke(`account:${accountId}`);
    },
  });
}

/** @throws `LAST_SECURITY_ADMINISTRATOR`. */
async function requireAnother(db: Kysely<IdentityTables>, countyId: string): Promise<void> {
  // Two who withdraw each other's grant at once would both see one left.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`security administrators ${countyId}`}, 0))`.execute(
    db,
  );
  const left = await db
    .selectFrom('role_grant')
    .select('id')
    .where('county_id', '=', countyId)
    .where('role_id', '=', 'security-administrator')
    .limit(1)
    .execute();
  if (left.length === 0) throw identityErrors.LAST_SECURITY_ADMINISTRATOR();
}
