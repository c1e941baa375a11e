import { readSheet } from '@peixun/spreadsheet';
import { expect, it } from 'vitest';
import { resolveThemeRows } from './resolve-theme-rows.ts';
import { themeSheet } from './theme-sheet.ts';

const themes = [
  { id: 'rural', parentId: null, name: '乡村振兴' },
  { id: 'industry', parentId: 'rural', name: '产业发展' },
];

function read(...lines: string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const { items, reading } = resolveThemeRows(readSheet(bytes, 'themes.csv', themeSheet), themes);
  const problems = reading.report.problems.map(({ row, column, code }) => [row, column, code]);
  return { items, problems };
}

it('finds the theme above by name or code, in the county or in any row of the file', () => {
  expect(
    read('编号,主题,上级主题', '1.1,核桃种植,1', ',林下经济,产业发展', '1,特色农业,乡村振兴', ',基层治理,'),
  ).toEqual({
    items: [
      { name: '核桃种植', parent: '特色农业' },
      { name: '林下经济', parent: '产业发展' },
      { name: '特色农业', parent: '乡村振兴' },
      { name: '基层治理', parent: null },
    ],
    problems: [],
  });
});

it('leaves themes where they are when the file does not say what is above them', () => {
  expect(read('主题', '产业发展', '基层治理').items).toEqual([
    { name: '产业发展', parent: '乡村振兴' },
    { name: '基层治理', parent: null },
  ]);
});

it('marks every row that is wrong, and those below it', () => {
  expect(
    read(
      '主题,上级主题',
      '甲,乙',
      '乙,甲',
      '丙,乙',
      '丁,没有的主题',
      '戊,丁',
      '乡村振兴,己',
      '己,产业发展',
      ',甲',
      '产业发展,乡村振兴',
      '产业发展,',
      '庚,',
    ),
  ).toEqual({
    items: [{ name: '庚', parent: null }],
    problems: [
      [2, 'parent', 'THEME_BELOW_ITSELF'],
      [3, 'parent', 'THEME_BELOW_ITSELF'],
      [4, 'parent', 'THEME_ROW_ABOVE_BAD'],
      [5, 'parent', 'THEME_ABOVE_UNKNOWN'],
      [6, 'parent', 'THEME_ROW_ABOVE_BAD'],
      [7, 'parent', 'THEME_BELOW_ITSELF'],
      [8, 'parent', 'THEME_BELOW_ITSELF'],
      [9, 'name', 'REQUIRED'],
      [9, 'parent', 'THEME_ROW_ABOVE_BAD'],
      [10, 'parent', 'THEME_BELOW_ITSELF'],
      [11, 'name', 'DUPLICATE'],
    ],
  });
});
