import type { Context } from '@peixun/plugin-api';
import { sql, type Kysely } from 'kysely';
import { activationValidFor, type ActivationCodes } from '../identity/activation-codes.ts';
import type { IdentityTables } from '../identity/tables.ts';
import { accountOf } from './actor.ts';

/** Issues printed codes for accounts, and gives the lines of the sheet that is handed over, by unit and name. */
export async function codeSheet(
  db: Kysely<IdentityTables>,
  context: Context,
  codes: ActivationCodes,
  accountIds: readonly string[],
) {
  const now = context.now();
  const countyId = context.county.id;
  const issued = await codes.issue(db, {
    countyId,
    accountIds,
    kind: 'printed',
    issuedBy: accountOf(context),
    now,
  });
  if (issued.size === 0) return [];
  const rows = await db
    .selectFrom('account')
    .innerJoin('membership', join =>
      join.onRef('membership.account_id', '=', 'account.id').on('membership.county_id', '=', countyId),
    )
    .leftJoin('person', join =>
      join
        .onRef('person.county_id', '=', 'membership.county_id')
        .onRef('person.id', '=', 'membership.person_id'),
    )
    .leftJoin('unit', join =>
      join.onRef('unit.county_id', '=', 'person.county_id').onRef('unit.id', '=', 'person.unit_id'),
    )
    .select([
      'account.id',
      'account.username',
      'account.name',
      'person.name as personName',
      'unit.name as unit',
    ])
    .where('account.id', 'in', [...issued.keys()])
    .orderBy('unit.id')
    .orderBy(sql`account.name collate "zh-x-icu"`)
    .execute();
  const expiresAt = new Date(now.getTime() + activationValidFor.printed).toISOString();
  return rows.map(({ id, username, name, personName, unit }) => ({
    accountId: id,
    name: personName ?? name,
    unit,
    username,
    code: issued.get(id)!,
    expiresAt,
  }));
}
