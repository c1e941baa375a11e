import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvidence, anyWeights, asOf, method, pieceOf } from '../../testing/evidence.ts';
import { estimateNeeds } from './estimate-needs.ts';
import { randomWeightings } from './random-weightings.ts';
import { rankStability } from './rank-stability.ts';

const weights = { organisation: 50, post: 30, personal: 20 };
const rule = { ...method.stability, weightings: 200 };

function stabilityOf(...pieces: Parameters<typeof pieceOf>[0][]) {
  const needs = estimateNeeds(pieces.map(pieceOf), asOf, method);
  return Object.fromEntries(rankStability(needs, weights, { ...rule, first: 1 }));
}

describe('rankStability', () => {
  it('is 1 for a theme that every source puts first, 0 for one that none does', () => {
    expect(
      stabilityOf(
        { source: 'organisation', themeId: 'law', level: 1 },
        { source: 'personal', themeId: 'law', level: 1 },
        { source: 'organisation', themeId: 'party', level: 0.9 },
        { source: 'personal', themeId: 'party', level: 0.9 },
      ),
    ).toEqual({ law: 1, party: 0 });
  });

  it('is between for themes that sources dispute, and the same each time', () => {
    const disputed = [
      { source: 'organisation', themeId: 'law', level: 1 },
      { source: 'post', themeId: 'party', level: 1 },
      { source: 'personal', themeId: 'party', level: 1 },
    ] as const;
    const { law, party } = stabilityOf(...disputed);
    expect(law).toBeGreaterThan(0.2);
    expect(law).toBeLessThan(0.8);
    expect(law! + party!).toBe(1);
    expect(stabilityOf(...disputed)).toEqual({ law, party });
  });

  it('is 1 for all where there are no more themes than places', () => {
    fc.assert(
      fc.property(anyEvidence, anyWeights, (evidence, by) => {
        const needs = estimateNeeds(evidence, asOf, method);
        const stability = rankStability(needs, by, { ...rule, weightings: 100, first: 4 });
        expect([...stability.values()].every(share => share === 1)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe('randomWeightings', () => {
  const shares = new Map([
    ['organisation', 0.5],
    ['post', 0.3],
    ['personal', 0.2],
  ] as const);

  it('stay around the rule, as far from it as the concentration lets them', () => {
    const drawn = randomWeightings(shares, { weightings: 4000, concentration: 50 });
    for (const [source, share] of shares) {
      const values = drawn.map(weighting => weighting.get(source)!);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
      expect(mean).toBeCloseTo(share, 2);
      expect(Math.sqrt(variance)).toBeCloseTo(Math.sqrt((share * (1 - share)) / 51), 2);
    }
  });

  it('sum to 1, also where a share is very small', () => {
    const small = new Map([
      ['organisation', 0.999],
      ['post', 0.001],
    ] as const);
    for (const weighting of randomWeightings(small, { weightings: 100, concentration: 1 })) {
      expect([...weighting.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    }
  });
});
