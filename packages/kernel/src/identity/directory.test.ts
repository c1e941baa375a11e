import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addTownship, createTestIdentity, type TestIdentity } from './testing/create-test-identity.ts';
import { rootUnit } from './units.ts';

let test: TestIdentity;
let townships: [string, string];
let people: [string, string];
let root: string;

beforeAll(async () => {
  test = await createTestIdentity();
  root = (await rootUnit(test.database.kernel, 'qiaojia')).id;
  townships = [await addTownship(test, '白云镇'), await addTownship(test, '清水镇')];
  people = [
    await test.person({ name: '甲', unitId: townships[0] }),
    await test.person({ name: '乙', unitId: townships[1] }),
  ];
});
afterAll(() => test.close());

const directoryOf = (units: '*' | string[], personId?: string) =>
  test.identity.directory({ schema: 'demo', countyId: 'qiaojia', actor: '', units, personId });

describe('the directory', () => {
  it('shows a township its own people, and the units on the way to them', async () => {
    const directory = directoryOf([townships[0]]);
    expect((await directory.people({})).items).toMatchObject([
      { id: people[0], unitId: townships[0], postIds: [] },
    ]);
    expect((await directory.units()).map(({ id }) => id).toSorted()).toEqual([root, townships[0]].toSorted());
    expect(await directory.person(people[1])).toBeUndefined();
    expect(await directory.unit(townships[1])).toBeUndefined();
    expect(await directory.countPeople({})).toBe(1);
  });

  it('shows the whole county to whom it is granted, and nothing to a reach of nothing', async () => {
    expect((await directoryOf('*').people({ unitId: root })).items).toHaveLength(2);
    expect((await directoryOf([]).people({})).items).toEqual([]);
    expect(await directoryOf([]).units()).toEqual([]);
  });

  it('shows oneself alone under a permission that reaches oneself', async () => {
    const directory = directoryOf('*', people[0]);
    expect((await directory.people({})).items.map(({ id }) => id)).toEqual([people[0]]);
    expect(await directory.countPeople({})).toBe(1);
  });

  it('has no rows of another county, whatever is asked for', async () => {
    const directory = test.identity.directory({ schema: 'demo', countyId: 'pinghu', actor: '', units: '*' });
    expect((await directory.people({ ids: people })).items).toEqual([]);
    expect(await directory.unit(root)).toBeUndefined();
    expect((await directory.units()).map(({ name }) => name)).toEqual(['pinghu县']);
  });

  it('treats an id that is none as unknown', async () => {
    expect(await directoryOf('*').person('not-an-id')).toBeUndefined();
    expect(await directoryOf('*').unit("'; drop table")).toBeUndefined();
  });
});
