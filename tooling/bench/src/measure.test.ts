import { expect, it } from 'vitest';
import { isMet, ratios, spreadOf } from './measure.ts';

it('takes median and quartiles between the neighbours', () => {
  expect(spreadOf([4, 1, 3, 2])).toEqual({ median: 2.5, lower: 1.75, upper: 3.25 });
});

it('compares round by round, so that a slow moment falls on both', () => {
  expect(ratios([90, 45], [100, 50])).toEqual([0.9, 0.9]);
});

it.each([
  [{ atLeast: 0.9 }, [0.8, 0.9, 1], true],
  [{ atLeast: 0.9 }, [0.8, 0.8, 1], false],
  [{ atMost: 200 }, [150, 250, 100], true],
])('holds the median against the aim %o', (aim, values, met) => {
  expect(isMet({ name: 'x', aim, values })).toBe(met);
});
