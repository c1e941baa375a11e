import { expect, it } from 'vitest';
import { peopleForUnits } from './people-for-units.ts';

const tree = [
  { id: 'county', parentId: null },
  { id: 'town', parentId: 'county' },
  { id: 'village', parentId: 'town' },
  { id: 'bureau', parentId: 'county' },
];
const holders = [
  { personId: 'office', units: '*' as const },
  { personId: 'town officer', units: ['town'] },
  { personId: 'village head', units: ['village'] },
  { personId: 'of both', units: ['village', 'bureau'] },
  { personId: 'of nothing', units: [] },
];

it.each([
  [['village'], ['town officer', 'village head', 'of both']],
  [['town'], ['town officer']],
  [
    ['bureau', 'town'],
    ['town officer', 'of both'],
  ],
  [['unknown'], []],
  [[], []],
])('for %j these are asked: %j', (units, expected) => {
  expect(peopleForUnits(holders, units, tree)).toEqual(expected);
});
