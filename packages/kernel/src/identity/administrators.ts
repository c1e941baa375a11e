import type { Kysely } from 'kysely';
import { identityErrors } from './errors.ts';
import { administratorRoles } from './standard-roles.ts';
import type { IdentityTables } from './tables.ts';

/**
 * Deactivating a person closes their account in the county, and no administrator closes another's.
 *
 * @param db of the whole county: the grants may lie outside the caller's units.
 * @throws `PERSON_IS_ADMINISTRATOR` with the first name among them.
 */
export async function requireNoAdministrator(
  db: Kysely<IdentityTables>,
  countyId: string,
  personIds: readonly string[],
): Promise<void> {
  const administrator = await db
    .selectFrom('person')
    .innerJoin('membership', join =>
      join
        .onRef('membership.county_id', '=', 'person.county_id')
        .onRef('membership.person_id', '=', 'person.id'),
    )
    .innerJoin('role_grant', join =>
      join
        .onRef('role_grant.county_id', '=', 'membership.county_id')
        .onRef('role_grant.account_id', '=', 'membership.account_id'),
    )
    .select('person.name')
    .where('person.county_id', '=', countyId)
    .where('person.id', 'in', [...personIds])
    .where('role_grant.role_id', 'in', administratorRoles)
    .orderBy('person.name')
    .limit(1)
    .executeTakeFirst();
  if (administrator)
    throw identityErrors.PERSON_IS_ADMINISTRATOR({ name: administrator.name }, { path: ['body', 'active'] });
}

/** Whether an account is an administrator in any county: such a one gets its codes from hand to hand only. */
export async function isAdministrator(db: Kysely<IdentityTables>, accountId: string): Promise<boolean> {
  const grants = await db
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', accountId)
    .where('role_id', 'in', administratorRoles)
    .limit(1)
    .execute();
  return grants.length > 0;
}
