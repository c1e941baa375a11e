import { randomUUIDv7 } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCounty } from '../identity/open-county.ts';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { KeyedPersonalData } from './keyed-personal-data.ts';
import { migrateSchema } from './migrate-schema.ts';
import { addPersonalDataKey, removePersonalDataKey, type PersonalDataKeys } from './personal-data-keys.ts';
import { countByOlderKey, reencrypt } from './reencrypt.ts';

const bytes = (filled: number) => Buffer.alloc(32, filled).toString('base64');
const first: PersonalDataKeys = {
  current: 'k1',
  keys: { k1: { algorithm: 'aes-256-gcm', key: bytes(1) } },
  blindIndexKey: bytes(2),
};
const claims = {
  name: '0001-claims',
  async up(db: Kysely<unknown>) {
    await sql`create table claim (county_id text, id uuid, unit_id uuid, person_id uuid, phone bytea, digest bytea,
      primary key (county_id, id))`.execute(db);
  },
  async down(db: Kysely<unknown>) {
    await sql`drop table claim`.execute(db);
  },
};
const counties = ['qiaojia', 'pinghu'];

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
  await migrateSchema(test.database, {
    schema: 'claims',
    installed: [{ version: '1.0.0', migrations: [claims] }],
  });
  const old = new KeyedPersonalData(first);
  for (const county of counties) {
    await openCounty(test.database.kernel, { id: county, name: { 'zh-CN': county } });
    // More than a batch, and bytes that only look encrypted.
    const rows = Array.from({ length: 600 }, (_, index) => ({
      county_id: county,
      id: randomUUIDv7(),
      unit_id: randomUUIDv7(),
      person_id: randomUUIDv7(),
      phone: old.encrypt(`138${index}`),
      digest: Buffer.concat([old.headerOf('k1'), Buffer.alloc(30, index)]),
    }));
    await test.database.transaction(scopeOf(county), ({ db }) =>
      db.insertInto('claim').values(rows).execute(),
    );
  }
  await test.database.kernel
    .insertInto('plugin_setting')
    .values({
      ...{ county_id: 'qiaojia', plugin_id: 'gone', name: 'token', value: null },
      ...{ secret: old.encrypt('"hush"'), changed_by: 'x', changed_at: new Date() },
    })
    .execute();
});
afterAll(() => test.close());

const scopeOf = (countyId: string) => ({ schema: 'claims', countyId, actor: '', units: '*' as const });
const stored = async (county: string) =>
  test.database.read(
    scopeOf(county),
    test.database
      .builder<{ claim: { county_id: string; phone: Buffer; digest: Buffer } }>()
      .selectFrom('claim')
      .select(['phone', 'digest'])
      .orderBy(sql`id`),
  );

describe('a new key', () => {
  const second = addPersonalDataKey(first);

  it('takes over every value of kernel and plugins in all counties, so that the old key can go', async () => {
    const digests = (await stored('pinghu')).map(({ digest }) => digest);
    const cipher = new KeyedPersonalData(second);
    expect(await countByOlderKey(test.database, cipher)).toEqual(new Map([['k1', 1201]]));
    expect(await reencrypt(test.database, cipher)).toBe(1201);
    expect(await countByOlderKey(test.database, cipher)).toEqual(new Map());
    const alone = new KeyedPersonalData(removePersonalDataKey(second, 'k1'));
    for (const county of counties) {
      const phones = (await stored(county)).map(({ phone }) => alone.decrypt(phone));
      expect(new Set(phones)).toEqual(new Set(Array.from({ length: 600 }, (_, index) => `138${index}`)));
    }
    expect((await stored('pinghu')).map(({ digest }) => digest)).toEqual(digests);
  });

  it('is found by a host that runs since before it came', () => {
    let keys = first;
    const running = new KeyedPersonalData(() => keys);
    keys = second;
    expect(running.decrypt(new KeyedPersonalData(second).encrypt('later'))).toBe('later');
    expect(running.olderKeyIds).toEqual(['k1']);
  });

  it('never gets the name of a key that is there', () => {
    expect(addPersonalDataKey(removePersonalDataKey(second, 'k1')).current).toBe('k3');
  });
});
