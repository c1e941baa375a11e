import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measuringRules, type MeasurementKind } from '../../contract/index.ts';
import { competencyGaps, gapBand } from './competency-gap.ts';
import type { Measurement } from './measured-level.ts';

const rule = measuringRules.versions[0]!.values;

function measured(competencyId: string, level: number, kind: MeasurementKind = 'test'): Measurement {
  return { roundId: 'r', personId: 'p', competencyId, kind, level, measuredOn: '2026-01-01' };
}

describe('competencyGaps', () => {
  const required = [
    { competencyId: 'mediation', level: 3, criticality: 3 },
    { competencyId: 'party', level: 2, criticality: 1 },
    { competencyId: 'industry', level: 4, criticality: 2 },
  ];

  it('is what is missing, nothing for who can more, and unknown without a measurement', () => {
    const gaps = competencyGaps(required, [measured('mediation', 1), measured('party', 4)], rule);
    expect(gaps.map(({ competencyId, gap }) => [competencyId, gap])).toEqual([
      ['mediation', 2],
      ['party', 0],
      ['industry', undefined],
    ]);
  });

  it('is never below nought', () => {
    const kinds = fc.constantFrom<MeasurementKind>('self', 'superior', 'test', 'appraisal');
    const level = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, level)), fc.integer({ min: 1, max: 5 }), (all, needed) => {
        const [gap] = competencyGaps(
          [{ competencyId: 'c', level: needed, criticality: 1 }],
          all.map(([kind, at]) => measured('c', at, kind)),
          rule,
        );
        expect(gap?.gap ?? 0).toBeGreaterThanOrEqual(0);
        expect(gap?.gap ?? 0).toBeLessThanOrEqual(needed);
      }),
    );
  });
});

describe('gapBand', () => {
  it.each([
    [0, 0],
    [0.2, 1],
    [0.5, 2],
    [0.99, 2],
    [1, 3],
  ])('calls a gap of %d band %d', (gap, band) => {
    expect(gapBand(gap, rule)).toBe(band);
  });
});
