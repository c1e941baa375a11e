import { readSheet } from '@peixun/spreadsheet';
import { expect, it } from 'vitest';
import { prioritySheet } from './priority-sheet.ts';
import { resolvePriorityRows } from './resolve-priority-rows.ts';

const known = {
  units: [
    { id: 'u1', parentId: null, name: '农业农村局', kind: 'department' as const, code: '101' },
    { id: 'u2', parentId: null, name: '新村', kind: 'village' as const, code: '201' },
    { id: 'u3', parentId: null, name: '新村', kind: 'village' as const, code: '202' },
  ],
  audiences: [{ id: 'a1', name: '村（社区）干部' }],
  themes: [{ id: 't1', parentId: null, name: '产业发展' }],
  entered: [{ unitId: 'u1', year: 2026, title: '植树', audienceId: null }],
};

function read(...lines: string[]) {
  const bytes = new TextEncoder().encode(['单位,年度,主题,任务,依据,对象', ...lines].join('\n'));
  return resolvePriorityRows(readSheet(bytes, 'priorities.csv', prioritySheet), known);
}

it('takes over the rows whose names are known', () => {
  const { items, reading } = read(
    '农业农村局,2026,产业发展,做强核桃产业,政府工作报告,',
    '201,2026,产业发展,修路,政府工作报告,村（社区）干部',
  );
  expect(reading.report).toMatchObject({ goodRows: 2, badRows: 0 });
  expect(items).toMatchObject([
    { unitId: 'u1', themeId: 't1', audienceId: null, weight: 5, sourcePassage: '' },
    { unitId: 'u2', audienceId: 'a1' },
  ]);
});

it('marks what was entered before', () => {
  const { reading } = read(
    '农业农村局,2026,产业发展,植树,政府工作报告,',
    '农业农村局,2027,产业发展,植树,政府工作报告,',
  );
  expect(reading.report.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, 'title', 'PRIORITY_ENTERED'],
  ]);
});

it('marks each cell that names nothing known', () => {
  const { items, reading } = read(
    '水务局,2026,节水,修渠,政府工作报告,渔民',
    '新村,2026,产业发展,修路,政府工作报告,',
  );
  expect(items).toEqual([]);
  expect(reading.report.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, 'unit', 'PRIORITY_UNIT_UNKNOWN'],
    [2, 'theme', 'PRIORITY_THEME_UNKNOWN'],
    [2, 'audience', 'PRIORITY_AUDIENCE_UNKNOWN'],
    [3, 'unit', 'PRIORITY_UNIT_AMBIGUOUS'],
  ]);
});

it('marks names that are unknown in a row that is bad already', () => {
  const { reading } = read('水务局,去年,节水,修渠,政府工作报告,渔民');
  expect(reading.report).toMatchObject({ goodRows: 0, badRows: 1 });
  expect(reading.report.problems.map(({ column }) => column)).toEqual(['year', 'unit', 'theme', 'audience']);
});
