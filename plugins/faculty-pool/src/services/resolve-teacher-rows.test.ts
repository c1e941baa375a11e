import { readSheet } from '@peixun/spreadsheet';
import { expect, it } from 'vitest';
import { resolveTeacherRows } from './resolve-teacher-rows.ts';
import { teacherSheet } from './teacher-sheet.ts';

const known = {
  units: [
    { id: 'u1', parentId: null, name: '县委党校', kind: 'school' as const, code: '100' },
    { id: 'u2', parentId: null, name: '新村', kind: 'village' as const, code: '201' },
    { id: 'u3', parentId: null, name: '新村', kind: 'village' as const, code: '202' },
  ].map(unit => ({ ...unit, id: `019a0000-0000-7000-8000-00000000000${unit.id.at(-1)}` })),
  teachers: [{ name: '李示例', homeUnitId: null }],
};

function read(...lines: string[]) {
  const bytes = new TextEncoder().encode(['姓名,类别,职称,单位,专题', ...lines].join('\n'));
  return resolveTeacherRows(readSheet(bytes, 'teachers.csv', teacherSheet), known);
}

it('takes over teachers with their unit and specialities', () => {
  const { items } = read('张示例,专职,讲师,100,基层治理、矛盾纠纷调解；基层治理', '王示例,兼职,教授,,');
  expect(items).toMatchObject([
    {
      name: '张示例',
      kind: 'full-time',
      homeUnitId: known.units[0]?.id,
      specialities: ['基层治理', '矛盾纠纷调解'],
    },
    { name: '王示例', kind: 'part-time', homeUnitId: null, specialities: [] },
  ]);
});

it('marks the cell that keeps a row out', () => {
  const { items, reading } = read(
    '李示例,兼职,,,',
    '赵示例,兼职,,新村,',
    '钱示例,兼职,,水务局,',
    `孙示例,兼职,${'长'.repeat(61)},,`,
  );
  expect(items).toEqual([]);
  expect(reading.report.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, 'name', 'TEACHER_REGISTERED'],
    [3, 'unit', 'TEACHER_UNIT_AMBIGUOUS'],
    [4, 'unit', 'TEACHER_UNIT_UNKNOWN'],
    [5, 'title', 'TEACHER_CELL_TOO_LONG'],
  ]);
});

it('marks every wrong cell of a row at once', () => {
  const { reading } = read(`钱示例,临时,${'长'.repeat(61)},水务局,`);
  expect(reading.report.problems.map(({ column, code }) => [column, code])).toEqual([
    ['kind', 'CHOICE_UNKNOWN'],
    ['unit', 'TEACHER_UNIT_UNKNOWN'],
    ['title', 'TEACHER_CELL_TOO_LONG'],
  ]);
});
