import { writeWorkbook } from '@peixun/spreadsheet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestHost, type TestHost } from '../testing/index.ts';
import type { KernelApi } from './contract/index.ts';
import { removeExpiredUploads } from './imports/import-uploads.ts';

let test: TestHost;
const administrator = async () =>
  (await test.signIn({ roles: ['system-administrator'] })).api<KernelApi>('kernel');

beforeAll(async () => {
  test = await createTestHost({ plugins: [] });
});
afterAll(() => test.close());

function sheet(titles: readonly string[], rows: readonly string[][]): File {
  const bytes = writeWorkbook([{ name: '表', columns: titles.map(title => ({ title })), rows }]);
  return new File([bytes as Uint8Array<ArrayBuffer>], '名册.xlsx');
}

async function importOf(kind: 'people' | 'units', file: File) {
  const call = await administrator();
  const { id } = await call('POST /imports/:kind', { params: { kind }, body: file });
  await test.settled();
  const params = { kind, id };
  return {
    params,
    check: await call('GET /imports/:kind/:id', { params }),
    async commit() {
      const { jobRunId } = await call('POST /imports/:kind/:id/commit', { params });
      await test.settled();
      return call('GET /job-runs/:id', { params: { id: jobRunId } });
    },
    badRows: () => call('GET /imports/:kind/:id/bad-rows', { params }),
  };
}

const titles = ['姓名', '身份证号', '手机号', '单位', '岗位', '培训对象类别', '人员编号'];

describe('an import of people', () => {
  it('takes the good rows, and gives the bad ones back with their reasons', async () => {
    await test.unit({ name: '清水镇' });
    const { check, commit, badRows } = await importOf(
      'people',
      sheet(titles, [
        [
          '钱一',
          '530602199001010017',
          '13800001111',
          '清水镇',
          '宣传委员、组织　委员、组织委员',
          '乡镇（街道）干部',
          'qs-1',
        ],
        ['钱二', '530602209901010019', '', '清水镇', '', '', 'qs-2'],
        ['钱三', '', '', '没有的镇', '', '', 'qs-3'],
        ['钱四', '', '', '清水镇', '', '没有的类别', 'qs-4'],
        ['钱五', '', '', '清水镇', '', '', ''],
        ['钱六', '530602199001010018', '12345', '没有的镇', '', '没有的类别', ''],
      ]),
    );
    expect(check).toMatchObject({ goodRows: 1, badRows: 5 });
    const issues = check.rows.flatMap(({ row, issues: found }) => found.map(({ column }) => [row, column]));
    expect(issues).toEqual([
      [3, 'identityNumber'],
      [4, 'unit'],
      [5, 'audience'],
      [6, 'identityNumber'],
      ...['identityNumber', 'phone', 'unit', 'audience'].map(column => [7, column]),
    ]);
    expect(await commit()).toMatchObject({ state: 'done', result: { imported: 1, added: 1, changed: 0 } });
    const call = await administrator();
    const { items } = await call('GET /people', { query: { name: '钱' } });
    expect(items).toMatchObject([
      { name: '钱一', identityNumber: '530***********0017', audienceId: 'township-staff', number: 'qs-1' },
    ]);
    expect(items[0]!.postIds).toHaveLength(2);
    const mended = await importOf(
      'people',
      new File([(await badRows()) as Uint8Array<ArrayBuffer>], 'bad.xlsx'),
    );
    expect(mended.check).toMatchObject({ goodRows: 0, badRows: 5 });
  });

  it('changes who is there already and leaves what a cell does not say', async () => {
    await test.unit({ name: '碧水镇' });
    const first = await importOf(
      'people',
      sheet(titles, [['孔一', '530602199001010025', '13800002222', '碧水镇', '', '', '']]),
    );
    await first.commit();
    const second = await importOf(
      'people',
      sheet(titles, [['孔一一', '530602199001010025', '', '碧水镇', '', '党员', 'bs-1']]),
    );
    expect(await second.commit()).toMatchObject({ result: { imported: 1, added: 0, changed: 1 } });
    const call = await administrator();
    expect((await call('GET /people', { query: { name: '孔一' } })).items).toMatchObject([
      { name: '孔一一', phone: '138****2222', audienceId: 'party-members', number: 'bs-1' },
    ]);
  });

  it('is committed once, and refuses numbers that contradict each other', async () => {
    await test.unit({ name: '赤水镇' });
    const { commit, params } = await importOf(
      'people',
      sheet(titles, [['严一', '530602199001010033', '', '赤水镇', '', '', 'cs-1']]),
    );
    await commit();
    const call = await administrator();
    await expect(call('POST /imports/:kind/:id/commit', { params })).rejects.toMatchObject({
      code: 'IMPORT_COMMITTED',
    });
    const other = await importOf(
      'people',
      sheet(titles, [['严二', '530602199001010041', '', '赤水镇', '', '', 'cs-1']]),
    );
    expect(other.check.rows[0]!.issues).toMatchObject([{ column: 'number' }]);
  });

  it('is found again, with how far it is, until it is removed', async () => {
    await test.unit({ name: '黑水镇' });
    const { params, commit } = await importOf(
      'people',
      sheet(titles, [
        ['许一', '', '', '黑水镇', '', '', 'hs-1'],
        ['许二', '', '', '没有的镇', '', '', 'hs-2'],
      ]),
    );
    const call = await administrator();
    const newest = async () =>
      (await call('GET /imports/:kind', { params: { kind: 'people' }, query: { limit: 1 } })).items[0];
    expect(await newest()).toMatchObject({
      ...{ id: params.id, fileName: '名册.xlsx', state: 'checked', goodRows: 1, badRows: 1 },
    });
    await commit();
    expect(await newest()).toMatchObject({ id: params.id, state: 'imported', goodRows: 1, badRows: 1 });
    await call('DELETE /imports/:kind/:id', { params });
    expect((await newest())?.id).not.toBe(params.id);
    await expect(call('GET /imports/:kind/:id', { params })).rejects.toMatchObject({
      code: 'IMPORT_NOT_FOUND',
    });
  });

  it('says in the list why a file could not be read', async () => {
    const call = await administrator();
    const kind = 'people' as const;
    const body = new File(['这不是表格'], '名册.xlsx');
    const { id, jobRunId } = await call('POST /imports/:kind', { params: { kind }, body });
    await test.settled();
    const { items } = await call('GET /imports/:kind', { params: { kind } });
    expect(items[0]).toMatchObject({
      ...{ id, jobRunId, state: 'failed', error: { code: 'SPREADSHEET_FORMAT' } },
    });
    expect(items[0]).not.toHaveProperty('goodRows');
  });

  it('keeps nothing readable of the file', async () => {
    const rows = await test.host.database.kernel.selectFrom('import_upload').selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    for (const { content, reading } of rows)
      expect(Buffer.concat([content, reading ?? Buffer.alloc(0)]).includes('530602199001010017')).toBe(false);
  });
});

describe('an import of units', () => {
  it('puts children below parents of the same file, and names parents that exist nowhere', async () => {
    const unitTitles = ['单位名称', '单位编码', '上级单位', '单位类别'];
    const { check, commit } = await importOf(
      'units',
      sheet(unitTitles, [
        ['小河村', 'x-1', '大河镇', '村'],
        ['大河镇', 'x-0', '', '乡镇'],
        ['孤村', 'x-2', '无名镇', '村'],
        ['孤组', 'x-3', '孤村', '其他'],
        ['无类', 'x-4', '无名镇', '没有的类别'],
      ]),
    );
    expect(check).toMatchObject({ goodRows: 2, badRows: 3 });
    expect(check.rows.flatMap(({ row, issues }) => issues.map(({ column }) => [row, column]))).toEqual([
      [4, 'parent'],
      [5, 'parent'],
      [6, 'kind'],
      [6, 'parent'],
    ]);
    expect(check.rows[1]!.issues[0]!.message).toContain("The row of the parent '孤村'");
    expect(await commit()).toMatchObject({ state: 'done', result: { imported: 2, added: 2, changed: 0 } });
    const call = await administrator();
    const { items } = await call('GET /units');
    const parentOf = (name: string) =>
      items.find(({ id }) => id === items.find(unit => unit.name === name)!.parentId)!.name;
    expect([parentOf('小河村'), parentOf('大河镇')]).toEqual(['大河镇', 'qiaojia 县']);
  });
});

it('forgets uploads after a day', async () => {
  const { params } = await importOf('people', sheet(titles, [['冯一', '', '', '没有的镇', '', '', 'fs-1']]));
  test.clock.advance({ days: 1, seconds: 1 });
  const call = await administrator();
  expect(await call('GET /imports/:kind', { params: { kind: 'people' } })).toEqual({ items: [] });
  await expect(call('GET /imports/:kind/:id', { params })).rejects.toMatchObject({
    code: 'IMPORT_NOT_FOUND',
  });
  const uploads = async () =>
    (await test.database.administrator.query('select id from kernel.import_upload')).rows.map(({ id }) => id);
  const later = await importOf('people', sheet(titles, [['冯二', '', '', '没有的镇', '', '', 'fs-2']]));
  await removeExpiredUploads(test.host.database.kernel, test.clock.now());
  expect(await uploads()).toEqual([later.params.id]);
});
