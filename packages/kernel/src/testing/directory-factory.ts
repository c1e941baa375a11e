import type { UnitKind } from '@peixun/plugin-api';
import type { Kysely } from 'kysely';
import { randomUUIDv7 } from 'node:crypto';
import { explainConflict } from '../administration/explain-conflict.ts';
import { createAccount as createIdentityAccount } from '../identity/accounts.ts';
import type { IdentityTables } from '../identity/tables.ts';
import { addUnit, rootUnit } from '../identity/units.ts';

type Db = Kysely<IdentityTables>;

export interface NewUnit {
  readonly county?: string;
  readonly name?: string;
  /** The county itself unless told. */
  readonly parentId?: string;
  readonly kind?: UnitKind;
}

export interface NewPerson {
  readonly county?: string;
  readonly name?: string;
  /** The county itself unless told. */
  readonly unitId?: string;
  readonly audienceId?: string;
}

/** Makes a township, unless told otherwise. Returns its id. @throws `NAME_TAKEN`, `UNIT_NOT_FOUND`. */
export async function createUnit(db: Db, unit: NewUnit = {}): Promise<string> {
  const { county = 'qiaojia', name = '测试镇', kind = 'township' } = unit;
  const parentId = unit.parentId ?? (await rootUnit(db, county)).id;
  return addUnit(db, county, { parentId, name, kind }).catch(explainConflict);
}

/** Puts an invented person on the roster. Returns the id. @throws `UNIT_NOT_FOUND`, `AUDIENCE_NOT_FOUND`. */
export async function createPerson(db: Db, person: NewPerson = {}): Promise<string> {
  const { county = 'qiaojia', name = '张三', audienceId } = person;
  const id = randomUUIDv7();
  await db
    .insertInto('person')
    .values({
      county_id: county,
      id,
      name,
      unit_id: person.unitId ?? (await rootUnit(db, county)).id,
      audience_id: audienceId ?? null,
      number: null,
      active: true,
      identity_number: null,
      identity_number_index: null,
      phone: null,
      phone_index: null,
    })
    .execute()
    .catch(explainConflict);
  return id;
}

/** An account without a password; its username is its own. */
export function createAccount(db: Db, county: string, personId: string | null, now: Date): Promise<string> {
  const username = `t${randomUUIDv7().replaceAll('-', '').slice(-20)}`;
  return createIdentityAccount(db, { countyId: county, username, name: '测试', personId }, now);
}

export async function grantRole(
  db: Db,
  grant: { county: string; accountId: string; role: string; unitId?: string },
): Promise<void> {
  await db
    .insertInto('role_grant')
    .values({
      county_id: grant.county,
      id: randomUUIDv7(),
      account_id: grant.accountId,
      role_id: grant.role,
      unit_id: grant.unitId ?? (await rootUnit(db, grant.county)).id,
      granted_by: null,
    })
    .execute();
}
