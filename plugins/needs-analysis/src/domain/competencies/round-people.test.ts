import { describe, expect, it } from 'vitest';
import { isWithinRound, measuringOn } from './round-people.ts';
import { branchBelow } from '../unit-tree.ts';

const units = new Map(
  [
    { id: 'county', parentId: null },
    { id: 'town', parentId: 'county' },
    { id: 'village', parentId: 'town' },
    { id: 'other', parentId: 'county' },
  ].map(unit => [unit.id, unit]),
);
const villager = { audienceId: 'village-heads', unitId: 'village' };
const everybody = { audienceIds: [], postIds: [], unitIds: [] };

describe('isWithinRound', () => {
  it.each([
    ['everybody', everybody, true],
    ['a unit above', { ...everybody, unitIds: ['town'] }, true],
    ['another unit', { ...everybody, unitIds: ['other'] }, false],
    ['their audience', { ...everybody, audienceIds: ['village-heads'] }, true],
    ['another audience', { ...everybody, audienceIds: ['party-members'] }, false],
  ])('measures somebody when it is for %s: %#', (_who, round, isWithin) => {
    expect(isWithinRound(round, villager, units)).toBe(isWithin);
  });
});

describe('measuringOn', () => {
  it.each([
    ['open', '2026-01-31', 'open'],
    ['open', '2026-02-01', 'late'],
    ['closed', '2026-01-01', 'closed'],
  ] as const)('of an %s round on %s: %s', (state, day, measuring) => {
    expect(measuringOn({ state, lastDay: '2026-01-31' }, day)).toBe(measuring);
  });
});

describe('branchBelow', () => {
  it.each([
    ['county', 'village', 'town'],
    ['town', 'village', 'village'],
    ['town', 'town', 'town'],
  ])('seen from %s, %s belongs to %s', (root, id, branch) => {
    expect(branchBelow(units, root, id)).toBe(branch);
  });
});
