import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unitRates } from './unit-rates.ts';

const of = (unitId: string | null, count: number) =>
  Array.from({ length: count }, (_, index) => ({ personId: `${unitId}${index}`, unitId }));

it.each([
  ['units of five and more stand alone, the largest first', [...of('a', 5), ...of('b', 9)], ['b 9', 'a 5']],
  ['small units are taken together', [...of('a', 9), ...of('b', 3), ...of('c', 4)], ['a 9', 'null 7']],
  [
    'a small unit takes the next larger one along',
    [...of('a', 9), ...of('b', 6), ...of('c', 2)],
    ['a 9', 'null 8'],
  ],
  ['a handful in all is not shown', [...of('a', 2), ...of('b', 2)], []],
  ['who belongs to no unit is with the small ones', [...of('a', 9), ...of(null, 6)], ['a 9', 'null 6']],
])('%s', (_what, people, expected) => {
  expect(unitRates(people, new Set(), 5).map(({ unitId, asked }) => `${unitId} ${asked}`)).toEqual(expected);
});

it('counts everybody at most once and no group below five', () => {
  const people = fc.array(fc.constantFrom('a', 'b', 'c', 'd', null), { maxLength: 40 });
  fc.assert(
    fc.property(people, units => {
      const asked = units.map((unitId, index) => ({ personId: `${index}`, unitId }));
      const rates = unitRates(asked, new Set(asked.slice(0, 7).map(({ personId }) => personId)), 5);
      expect(rates.every(rate => rate.asked >= 5 && rate.answered <= rate.asked)).toBe(true);
      const sum = rates.reduce((total, rate) => total + rate.asked, 0);
      expect([asked.length, 0].includes(sum)).toBe(true);
      expect(sum === 0).toBe(asked.length < 5);
    }),
  );
});
