import { expect, it } from 'vitest';
import {
  firstDayOf,
  lastDayOf,
  quarterAfter,
  quarterNumber,
  quarterOf,
  quartersBetween,
} from './quarters.ts';

it.each([
  [{ year: 2026, quarter: 4 }, 1, { year: 2027, quarter: 1 }],
  [{ year: 2026, quarter: 1 }, -1, { year: 2025, quarter: 4 }],
  [{ year: 2026, quarter: 2 }, 6, { year: 2027, quarter: 4 }],
  [{ year: 2026, quarter: 2 }, 0, { year: 2026, quarter: 2 }],
])('%o and %i quarters are %o', (quarter, quarters, expected) => {
  expect(quarterAfter(quarter, quarters)).toEqual(expected);
  expect(quarterNumber(expected) - quarterNumber(quarter)).toBe(quarters);
});

it.each([
  [1, '2024-01-01', '2024-03-31'],
  [2, '2024-04-01', '2024-06-30'],
  [3, '2024-07-01', '2024-09-30'],
  [4, '2024-10-01', '2024-12-31'],
])('quarter %i lasts from %s to %s', (quarter, first, last) => {
  const of = { year: 2024, quarter };
  expect([firstDayOf(of), lastDayOf(of)]).toEqual([first, last]);
  expect([quarterOf(first), quarterOf(last)]).toEqual([of, of]);
});

it('counts a year as four quarters', () => {
  expect(quartersBetween('2025-01-01', '2026-01-01')).toBeCloseTo(4, 1);
});
