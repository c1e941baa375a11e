import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suppressLine, suppressTable } from './suppression.ts';

test.each([
  [
    [10, 20, 0],
    [10, 20, 0],
  ],
  [
    [10, 3, 20],
    [null, null, 20],
  ],
  [
    [2, 3, 20],
    [null, null, 20],
  ],
  [
    [1, 2, 20, 9],
    [null, null, 20, null],
  ],
  [
    [3, 47],
    [null, null],
  ],
  [
    [3, 0],
    [null, null],
  ],
  [
    [30, 0, 0],
    [null, null, 0],
  ],
])('of %j it shows %j', (counts, shown) => expect(suppressLine(counts, 5)).toEqual(shown));

const line = (width: number) => fc.array(fc.nat(12), { minLength: width, maxLength: width });
const table = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 5 }))
  .chain(([height, width]) => fc.array(line(width), { minLength: height, maxLength: height }));

function isSafe(counts: readonly number[], shown: readonly (number | null)[]): boolean {
  const hidden = counts.filter((_, index) => shown[index] === null);
  const sum = hidden.reduce((total, count) => total + count, 0);
  const isAllHidden = hidden.length === counts.length;
  return hidden.length === 0 || isAllHidden || (hidden.length > 1 && sum >= 5);
}

test('shows no small group and lets none be had by subtraction along a row or a column', () => {
  fc.assert(
    fc.property(table, counts => {
      const shown = suppressTable(counts, 5);
      for (const [r, row] of shown.entries()) {
        expect(row.every(count => count === null || count === 0 || count >= 5)).toBe(true);
        expect(isSafe(counts[r]!, row)).toBe(true);
      }
      if (counts.length === 1) return;
      for (const c of counts[0]!.keys()) {
        expect(
          isSafe(
            counts.map(row => row[c]!),
            shown.map(row => row[c]!),
          ),
        ).toBe(true);
      }
    }),
  );
});

test('hides nothing where nothing is small', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 5, max: 99 }), { minLength: 2 }), counts => {
      expect(suppressLine(counts, 5)).toEqual(counts);
    }),
  );
});
