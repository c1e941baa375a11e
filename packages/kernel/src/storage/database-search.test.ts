import { randomUUID } from 'node:crypto';
import type { SearchEntry } from '@peixun/plugin-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { DatabaseSearch, searchCounty, type SearchReach } from './database-search.ts';

const [county, township, village, elsewhere] = Array.from({ length: 4 }, () => randomUUID());
let test: TestDatabase;

const searchOf = (countyId = 'qiaojia', reach: SearchReach = '*') =>
  new DatabaseSearch(test.database, { countyId, plugin: 'faculty-pool', reach });
const teacher = (id: string, title: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  ...{
    type: 'teacher',
    id,
    title,
    link: `/faculty-pool/teachers/${id}`,
    permission: 'faculty-pool.teacher.read',
  },
  ...more,
});
const idsOf = async (words: string, search = searchOf()) =>
  (await search.find('teacher', words)).map(({ id }) => id);

beforeAll(async () => {
  test = await createTestDatabase();
  await test.database.kernel.transaction().execute(async db => {
    const unit = { county_id: 'qiaojia', kind: 'other' as const, code: null };
    for (const [id, parent_id, name] of [
      [county, null, '县'],
      [township, county, '乡'],
      [village, township, '村'],
      [elsewhere, county, '别处'],
    ] as [string, string | null, string][]) {
      await db
        .insertInto('unit')
        .values({ ...unit, id, parent_id, name })
        .execute();
      await db
        .insertInto('unit_closure')
        .values({ county_id: 'qiaojia', ancestor_id: id, descendant_id: id, depth: 0 })
        .execute();
    }
    await db
      .insertInto('unit_closure')
      .values({ county_id: 'qiaojia', ancestor_id: township!, descendant_id: village!, depth: 1 })
      .execute();
  });
  await searchOf().index([
    teacher('1', '王建国', { keywords: '党史 乡村振兴' }),
    teacher('2', '李建', { keywords: 'Rural Revitalisation', unitId: village }),
    teacher('3', '建国路党校', { unitId: elsewhere }),
    teacher('4', '100% 出勤', { permission: 'faculty-pool.secret.read' }),
  ]);
  await searchOf('pinghu').index([teacher('1', '王建国')]);
});
afterAll(() => test.close());

describe('find', () => {
  it.each([
    ['建国', ['3', '1']],
    ['建', ['3', '2', '1']],
    ['王 振兴', ['1']],
    ['振兴王', []],
    ['rural', ['2']],
    ['ＲＵＲＡＬ', ['2']],
    ['100', ['4']],
    ['国建', []],
    ['%', []],
    ['', []],
  ])('finds by %j the entries %j', async (words, ids) => {
    expect((await idsOf(words)).toSorted()).toEqual(ids.toSorted());
  });

  it('puts titles that begin with the word first', async () => {
    expect(await idsOf('建国')).toEqual(['3', '1']);
  });

  it('replaces an entry and takes it out', async () => {
    await searchOf().index([teacher('9', '旧名')]);
    await searchOf().index([teacher('9', '新名')]);
    expect([await idsOf('旧名'), await idsOf('新名')]).toEqual([[], ['9']]);
    await searchOf().remove('teacher', ['9']);
    expect(await idsOf('新名')).toEqual([]);
  });
});

describe('searchCounty', () => {
  const find = async (reach: SearchReach) =>
    (await searchCounty(test.database, 'qiaojia', reach, { words: '建', limit: 10 }))
      .map(({ id }) => id)
      .toSorted();

  it('shows what lies below the granted units, and what belongs to the whole county', async () => {
    expect(await find(new Map([['faculty-pool.teacher.read', [township!]]]))).toEqual(['1', '2']);
    expect(await find(new Map([['faculty-pool.teacher.read', '*']]))).toEqual(['1', '2', '3']);
  });

  it('shows nothing without the permission', async () => {
    expect(await find(new Map([['other.read', '*']]))).toEqual([]);
    expect(await find(new Map())).toEqual([]);
  });

  it('finds through the index', async () => {
    const { rows } = await test.administrator
      .query(
        `begin; set local role peixun_kernel_system;
      set local enable_seqscan = off; explain select from kernel.search_entry where grams @> array['建国']; rollback`,
      )
      .then(results => (results as unknown as { rows: { 'QUERY PLAN': string }[] }[])[3]!);
    expect(rows.map(row => row['QUERY PLAN']).join('\n')).toContain('search_entry_grams');
  });
});
