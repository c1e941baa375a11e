import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastNeed } from './forecast-need.ts';

describe('forecastNeed', () => {
  it('moves on by the usual change where that would have been right', () => {
    expect(forecastNeed([2000, 2500, 3000, 3500, 4000], 5)).toEqual({
      method: 'usual-change',
      points: 4500,
      error: 0,
      naiveError: 500,
      quarters: 5,
    });
  });

  it('says as last quarter where that erred less, and says by how much', () => {
    expect(forecastNeed([5000, 5600, 5000, 5600, 5000], 5)).toEqual({
      method: 'as-before',
      points: 5000,
      error: 600,
      naiveError: 600,
      quarters: 5,
    });
  });

  it('is not thrown off by one odd quarter', () => {
    expect(forecastNeed([1000, 1200, 1400, 9000, 1800, 2000, 2200], 5).points).toBeLessThan(2500);
  });

  it('says nothing from too few quarters', () => {
    expect(forecastNeed([1, 2, 3, 4], 5)).toEqual({
      method: 'none',
      points: null,
      error: null,
      naiveError: null,
      quarters: 4,
    });
  });

  it('never errs more on the past than saying as last quarter, and stays a score', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 5, maxLength: 20 });
    fc.assert(
      fc.property(scores, past => {
        const { points, error, naiveError } = forecastNeed(past, 5);
        expect(error).toBeLessThanOrEqual(naiveError!);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(10_000);
      }),
    );
  });
});
