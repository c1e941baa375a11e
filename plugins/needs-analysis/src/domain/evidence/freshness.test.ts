import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter } from '../cycles/county-day.ts';
import { freshnessOf } from './freshness.ts';

const rule = { halfLife: 2, staleAfter: 1 };

describe('freshnessOf', () => {
  it.each([
    ['today', '2026-12-31', 1, false],
    ['tomorrow', '2027-01-01', 1, false],
    ['a month ago', '2026-11-30', 0.89, false],
    ['a little more than a quarter ago', '2026-09-29', 0.7, true],
    ['half a year ago', '2026-07-01', 0.5, true],
    ['in another age', '1900-01-01', 0, true],
  ])('of what was observed %s', (_when, observedOn, freshness, isStale) => {
    expect(freshnessOf(observedOn, '2026-12-31', rule)).toEqual({
      freshness: expect.closeTo(freshness, 2),
      isStale,
    });
  });

  it('only falls with age, and never to nought', () => {
    const ages = fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 5000 }));
    fc.assert(
      fc.property(ages, fc.double({ min: 0.25, max: 40, noNaN: true }), ([one, more], halfLife) => {
        const ofAge = (days: number) =>
          freshnessOf(daysAfter('2026-12-31', -days), '2026-12-31', { ...rule, halfLife });
        const [young, old] = [ofAge(one), ofAge(one + more)];
        expect(old.freshness).toBeLessThanOrEqual(young.freshness);
        expect(old.freshness).toBeGreaterThan(0);
        expect(Number(old.isStale)).toBeGreaterThanOrEqual(Number(young.isStale));
      }),
    );
  });
});
