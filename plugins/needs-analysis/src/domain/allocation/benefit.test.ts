import { expect, it } from 'vitest';
import { benefitOf } from './benefit.ts';

const rule = { preferences: [100, 60], needShare: 0.5 };

it.each([
  [1, 1, 1000],
  [1, 0, 500],
  [2, 1, 600],
  [2, 0.5, 450],
  [5, 1, 600],
])('a choice of rank %d with need %d counts %d', (rank, need, expected) => {
  expect(benefitOf(rank, need, rule)).toBe(expected);
});

it('is never nothing: a wish is worth a free place', () => {
  expect(benefitOf(1, 0, { preferences: [0], needShare: 1 })).toBe(1);
});
