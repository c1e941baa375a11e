import { randomUUIDv7 } from 'node:crypto';
import { text } from '@peixun/plugin-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addTownship, createTestIdentity, type TestIdentity } from './testing/create-test-identity.ts';
import { rootUnit } from './units.ts';

const title = text('测试', 'Test');
let test: TestIdentity;
let root: string;
let township: string;
let elsewhere: string;
const people: Record<string, string> = {};

beforeAll(async () => {
  test = await createTestIdentity({
    permissions: {
      'demo.note.write': { title, defaultRoles: ['unit-officer', 'training-office'] },
      'demo.note.read': { title, scope: 'county', defaultRoles: ['unit-officer'] },
      'demo.note.own': { title, scope: 'self', defaultRoles: ['trainee'] },
    },
  });
  const db = test.database.kernel;
  root = (await rootUnit(db, 'qiaojia')).id;
  township = await addTownship(test, '白云镇');
  elsewhere = await addTownship(test, '清水镇');
  for (const [name, roleId, unitId] of [
    ['office', 'training-office', root],
    ['officer', 'unit-officer', township],
    ['trainee', undefined, township],
  ] as const) {
    const personId = await test.person({ name, unitId: township });
    const accountId = await test.account({ username: name, name, personId });
    people[name] = personId;
    if (roleId !== undefined) {
      await db
        .insertInto('role_grant')
        .values({
          ...{ county_id: 'qiaojia', id: randomUUIDv7(), account_id: accountId, role_id: roleId },
          ...{ unit_id: unitId, granted_by: null },
        })
        .execute();
    }
  }
  await test.person({ name: '没有账号', unitId: township });
});
afterAll(() => test.close());

async function holders(permission: string, countyId = 'qiaojia') {
  const directory = test.identity.directory({ schema: 'demo', countyId, actor: '', units: '*' });
  const found = await directory.holders(permission);
  const nameOf = (id: string) => Object.keys(people).find(name => people[name] === id);
  return Object.fromEntries(found.map(({ personId, units }) => [nameOf(personId), units]));
}

it('names who holds a permission, for the units it was granted for', async () => {
  expect(await holders('demo.note.write')).toEqual({ office: '*', officer: [township] });
  expect(await holders('demo.note.read')).toEqual({ officer: '*' });
});

it('counts everybody who can sign in as a trainee, and only for themselves', async () => {
  expect(await holders('demo.note.own')).toEqual({ office: [], officer: [], trainee: [] });
});

it('follows what the county changed of a role', async () => {
  const change = {
    county_id: 'qiaojia',
    role_id: 'unit-officer',
    permission: 'demo.note.write',
    allowed: false,
  };
  await test.database.kernel.insertInto('role_permission').values(change).execute();
  expect(await holders('demo.note.write')).toEqual({ office: '*' });
});

it('shows a unit only its own people', async () => {
  const directory = test.identity.directory({
    schema: 'demo',
    countyId: 'qiaojia',
    actor: '',
    units: [elsewhere],
  });
  expect(await directory.holders('demo.note.read')).toEqual([]);
});

it('knows nobody of another county, and no permission that no plugin declares', async () => {
  expect(await holders('demo.note.write', 'pinghu')).toEqual({});
  expect(await holders('demo.other.write')).toEqual({});
});
