import { readSheet } from '@peixun/spreadsheet';
import type { TestClient, TestHost } from '@peixun/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNeedsHost, needsOf, priorityFor } from '../../testing/needs-host.ts';
import { themeSheet } from '../themes/theme-sheet.ts';
import { prioritySheet } from './priority-sheet.ts';

let test: TestHost;
let office: TestClient;
let townships: { one: string; other: string };
let themeId: string;

beforeAll(async () => {
  test = await createNeedsHost();
  office = await test.signIn({ roles: ['training-office'] });
  townships = { one: await test.unit({ name: '甲镇' }), other: await test.unit({ name: '乙镇' }) };
  themeId = (await needsOf(office)('POST /themes', { body: { name: '产业发展' } })).id;
});
afterAll(() => test?.close());

describe('themes', () => {
  it('have one name each', async () => {
    await expect(needsOf(office)('POST /themes', { body: { name: '产业发展' } })).rejects.toMatchObject({
      status: 409,
      code: 'THEME_NAME_TAKEN',
      issues: [{ path: ['name'] }],
    });
  });

  it('are not removed while something uses them', async () => {
    const needs = needsOf(office);
    const { id } = await needs('POST /themes', { body: { name: '乡村振兴' } });
    await needs('POST /themes', { body: { name: '和美乡村', parentId: id } });
    await expect(needs('DELETE /themes/:id', { params: { id } })).rejects.toMatchObject({
      code: 'THEME_IN_USE',
      message: expect.stringContaining('1 themes below it'),
    });
  });
});

describe('an import of themes', () => {
  it('adds and moves themes, changes nothing when it is run again, and reads what is exported', async () => {
    const needs = needsOf(office);
    await needs('POST /themes', { body: { name: '林果' } });
    const lines = ['主题,上级主题', '核桃种植,特色种植', '特色种植,产业发展', '林果,特色种植', '蔬菜,蔬菜'];
    const check = await needs('POST /theme-imports/checks', {
      body: new File([lines.join('\n')], '主题.csv'),
    });
    expect(check).toMatchObject({ goodRows: 3, badRows: 1 });
    const importThemes = async () => {
      expect(await needs('POST /theme-imports', { body: { checkId: check.id } })).toEqual({ imported: 3 });
      return (await needs('GET /themes')).items;
    };
    const themes = await importThemes();
    const crops = themes.find(({ name }) => name === '特色种植');
    expect(themes.filter(({ parentId }) => parentId === crops?.id)).toHaveLength(2);
    expect(await importThemes()).toEqual(themes);

    const { rows } = readSheet(await needs('GET /themes/workbook'), 'themes.xlsx', themeSheet);
    expect(rows).toHaveLength(themes.length);
    expect(rows.map(({ values }) => values)).toContainEqual({ name: '林果', parent: '特色种植' });
  });
});

describe('priorities', () => {
  it('are seen and changed by the unit that entered them and by the county, not by another unit', async () => {
    const officer = needsOf(await test.signIn({ roles: ['unit-officer'], unitId: townships.one }));
    const stranger = needsOf(await test.signIn({ roles: ['unit-officer'], unitId: townships.other }));
    const body = priorityFor(townships.one, themeId);
    const { id } = await officer('POST /priorities', { body });

    expect(await needsOf(office)('GET /priorities/:id', { params: { id } })).toEqual({
      ...body,
      id,
      themeName: '产业发展',
      confirmedOn: test.clock.now().toISOString().slice(0, 10),
    });
    expect((await stranger('GET /priorities', { query: {} })).items).toEqual([]);
    const notFound = { status: 404, code: 'PRIORITY_NOT_FOUND' };
    await expect(stranger('GET /priorities/:id', { params: { id } })).rejects.toMatchObject(notFound);
    const changed = priorityFor(townships.other, themeId);
    await expect(stranger('PUT /priorities/:id', { params: { id }, body: changed })).rejects.toMatchObject(
      notFound,
    );
    expect(await stranger('POST /priorities/removals', { body: { ids: [id] } })).toEqual({ removed: 0 });
  });

  it('are entered for a unit of one’s own only', async () => {
    const officer = needsOf(await test.signIn({ roles: ['unit-officer'], unitId: townships.one }));
    await expect(
      officer('POST /priorities', { body: priorityFor(townships.other, themeId) }),
    ).rejects.toMatchObject({ code: 'UNIT_NOT_FOUND', issues: [{ path: ['unitId'] }] });
  });

  it('are listed page by page, newest first', async () => {
    const needs = needsOf(office);
    const titles = ['第一', '第二', '第三'];
    for (const title of titles) {
      await needs('POST /priorities', { body: priorityFor(townships.one, themeId, { title, year: 2031 }) });
    }
    const first = await needs('GET /priorities', { query: { year: 2031, limit: 2 } });
    const rest = await needs('GET /priorities', {
      query: { year: 2031, limit: 2, cursor: first.nextCursor },
    });
    expect([...first.items, ...rest.items].map(({ title }) => title)).toEqual(titles.toReversed());
    expect(rest.nextCursor).toBeUndefined();
  });
});

describe('an import of priorities', () => {
  it('checks, takes over the good rows and gives back the bad ones', async () => {
    const needs = needsOf(await test.signIn({ roles: ['unit-officer'], unitId: townships.one }));
    const lines = [
      '填报单位,年度,培训主题,重点工作,来源文件',
      '甲镇,2032,产业发展,修路,政府工作报告',
      '乙镇,2032,产业发展,架桥,政府工作报告',
    ];
    const check = await needs('POST /priority-imports/checks', {
      body: new File([lines.join('\n')], '重点工作.csv'),
    });
    expect(check).toMatchObject({
      goodRows: 1,
      badRows: 1,
      rows: [
        { row: 3, issues: [{ column: 'unit' }] },
        { row: 2, issues: [] },
      ],
    });
    expect(await needs('POST /priority-imports', { body: { checkId: check.id } })).toEqual({ imported: 1 });
    const imported = await needs('GET /priorities', { query: { year: 2032 } });
    expect(imported.items).toMatchObject([{ title: '修路', unitId: townships.one }]);
    const file = await needs('GET /priority-imports/checks/:id/bad-rows', { params: { id: check.id } });
    expect(file.subarray(0, 2)).toEqual(new TextEncoder().encode('PK'));

    const exported = await needs('GET /priorities/workbook', { query: { year: 2032 } });
    expect(readSheet(exported, 'priorities.xlsx', prioritySheet).rows).toMatchObject([
      { values: { unit: '甲镇', year: 2032, theme: '产业发展', title: '修路', weight: 5 } },
    ]);
  });
});
