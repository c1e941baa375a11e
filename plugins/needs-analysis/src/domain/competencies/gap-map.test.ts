import { describe, expect, it } from 'vitest';
import { measuringRules } from '../../contract/index.ts';
import { gapCells, leniencyOf, withoutPeople, type GroupedGap } from './gap-map.ts';
import type { MeasuredLevel } from './measured-level.ts';

const rule = measuringRules.versions[0]!.values;

function gap(missing: number | undefined, ...groupIds: string[]): GroupedGap {
  return { groupIds, competencyId: 'c', required: 3, criticality: 2, measured: undefined, gap: missing };
}

describe('gapCells', () => {
  it('counts people in every group of theirs, and takes the mean over those measured', () => {
    expect(gapCells([gap(2, 'one', 'other'), gap(0, 'one'), gap(undefined, 'one')], rule)).toEqual([
      { groupId: 'one', competencyId: 'c', people: 3, measured: 2, below: 1, meanGap: 1, band: 3 },
      { groupId: 'other', competencyId: 'c', people: 1, measured: 1, below: 1, meanGap: 2, band: 3 },
    ]);
  });

  it('shows no gap where nobody was measured', () => {
    expect(gapCells([gap(undefined, 'one')], rule)).toMatchObject([{ meanGap: null, band: null }]);
  });
});

describe('withoutPeople', () => {
  it.each([
    [4, null],
    [5, 2],
  ])('with %d measured: band %s, and no figure', (measured, band) => {
    const cell = { groupId: 'one', competencyId: 'c', people: 9, measured, below: 3, meanGap: 0.6, band: 2 };
    expect(withoutPeople(cell, 5)).toEqual({
      groupId: 'one',
      competencyId: 'c',
      people: null,
      measured: null,
      below: null,
      meanGap: null,
      band,
    });
  });
});

describe('leniencyOf', () => {
  const rated = (personId: string, self: number, superior?: number) => {
    const part = (kind: 'self' | 'superior', level: number): MeasuredLevel['parts'][number] => {
      return { roundId: 'r', competencyId: 'c', personId, kind, level, measuredOn: '2026-01-01', share: 0.5 };
    };
    const parts = [part('self', self), ...(superior === undefined ? [] : [part('superior', superior)])];
    return { ...gap(1, 'one'), personId, measured: { level: 1, measuredOn: '2026-01-01', parts } };
  };

  it('is how far people rate themselves above others, over at least five who have both', () => {
    const people = ['a', 'b', 'c', 'd', 'e'].map(id => rated(id, 3, 2));
    expect(leniencyOf([...people, rated('f', 4)], 5)).toEqual({ people: 5, levels: 1 });
    expect(leniencyOf([...people.slice(1), rated('f', 4)], 5)).toBeUndefined();
  });
});
