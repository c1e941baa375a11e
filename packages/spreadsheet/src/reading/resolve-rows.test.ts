import { text } from '@peixun/plugin-api';
import { expect, it } from 'vitest';
import { readSheet } from '../read-sheet.ts';
import { defineSheet } from '../sheet.ts';
import { resolveRows } from './resolve-rows.ts';

const sheet = defineSheet({
  id: 'orders',
  title: text('订单', 'Orders'),
  columns: {
    unit: { title: text('单位', 'Unit'), type: 'text', required: true },
    places: { title: text('人数', 'Places'), type: 'integer', required: true },
  },
});

it('makes items of the rows that nobody finds wrong, and marks wrong cells also of rows that could not be read', () => {
  const lines = ['单位,人数', '甲镇,3', '乙镇,4', '乙镇,几个', '甲镇,几个'];
  const read = readSheet(new TextEncoder().encode(lines.join('\n')), 'orders.csv', sheet);
  const unknown = { code: 'UNIT_UNKNOWN', title: text('没有这个单位', 'No such unit') };
  const { reading, items } = resolveRows(read, ({ unit, places }) => ({
    problems: [
      ...(unit === '乙镇' ? [['unit', unknown] as const] : []),
      ...(places === undefined ? [['places', unknown] as const] : []),
    ],
    item: places,
  }));
  expect(items).toEqual([3]);
  expect(reading.rows.map(({ row }) => row)).toEqual([2]);
  expect(reading.report.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
    [3, 'unit', 'UNIT_UNKNOWN'],
    [4, 'places', expect.any(String)],
    [4, 'unit', 'UNIT_UNKNOWN'],
    [5, 'places', expect.any(String)],
  ]);
});
