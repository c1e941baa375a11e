import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvidence, anyWeights, asOf, inTwoOrders, method, pieceOf } from '../../testing/evidence.ts';
import { estimateNeeds } from './estimate-needs.ts';
import type { GatheredEvidence } from '../evidence/gathered-evidence.ts';
import { rankNeeds, sharesOf, silentSources, speakingSources } from './rank-needs.ts';

const weights = { organisation: 50, post: 30, personal: 20 };

function rank(evidence: readonly GatheredEvidence[], by = weights) {
  return rankNeeds(estimateNeeds(evidence, asOf, method), by, 90);
}

describe('rankNeeds', () => {
  it('weighs the strength of each source and opens each score', () => {
    const ranked = rank([
      pieceOf({ source: 'organisation', themeId: 'industry', level: 1 }),
      pieceOf({ source: 'organisation', themeId: 'law', level: 0.5 }),
      pieceOf({ source: 'post', themeId: 'law', level: 0.4 }),
      pieceOf({ source: 'personal', themeId: 'law', level: 0.6 }),
    ]);
    expect(
      ranked.map(({ themeId, rank: place, points, contributions }) => ({
        themeId,
        place,
        points,
        parts: contributions.map(({ source, points: part }) => [source, part]),
      })),
    ).toEqual([
      {
        themeId: 'law',
        place: 1,
        points: 7500,
        parts: [
          ['organisation', 2500],
          ['personal', 2000],
          ['post', 3000],
        ],
      },
      { themeId: 'industry', place: 2, points: 5000, parts: [['organisation', 5000]] },
    ]);
  });

  it('leaves the weight of a silent source to the others', () => {
    expect(
      rank([pieceOf({ source: 'organisation', themeId: 'law', level: 0.3 })]).map(({ points }) => points),
    ).toEqual([10_000]);
  });

  it('gives equal scores the same rank', () => {
    const ranked = rank([
      pieceOf({ source: 'organisation', themeId: 'law', level: 0.3 }),
      pieceOf({ source: 'organisation', themeId: 'party', level: 0.3 }),
    ]);
    expect(ranked.map(({ themeId, rank: place }) => [themeId, place])).toEqual([
      ['law', 1],
      ['party', 1],
    ]);
  });

  it('ranks nothing out of nothing', () => {
    expect(rank([])).toEqual([]);
  });

  it('ranks nothing where no source that counts says anything', () => {
    const priority = pieceOf({ source: 'organisation', themeId: 'law', level: 0.3 });
    expect(rank([priority], { organisation: 0, post: 1, personal: 0 })).toEqual([]);
  });

  it('is less sure where sources disagree', () => {
    const widthOf = (personal: number) => {
      const [law] = rank([
        pieceOf({ source: 'organisation', themeId: 'law', level: 1 }),
        pieceOf({ source: 'personal', themeId: 'law', level: personal, statements: 500 }),
        pieceOf({ source: 'personal', themeId: 'party', level: 1, statements: 500 }),
      ]);
      return law!.high - law!.low;
    };
    expect(widthOf(0.2)).toBeGreaterThan(widthOf(0.95));
  });

  it('sums its contributions exactly to the score, within its interval', () => {
    fc.assert(
      fc.property(anyEvidence, anyWeights, (evidence, by) => {
        for (const { points, low, high, contributions } of rank(evidence, by)) {
          expect(contributions.reduce((total, part) => total + part.points, 0)).toBe(points);
          expect(0 <= low && low <= points && points <= high && high <= 10_000).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order in which evidence arrives', () => {
    fc.assert(
      fc.property(inTwoOrders(anyEvidence), anyWeights, ([evidence, other], by) => {
        expect(rank(other, by)).toEqual(rank(evidence, by));
      }),
    );
  });

  it('gives a source of weight nought no effect on the scores', () => {
    fc.assert(
      fc.property(anyEvidence, anyWeights, (evidence, by) => {
        const without = { ...by, post: 0 };
        const scoresOf = (all: readonly GatheredEvidence[]) =>
          rank(all, without)
            .filter(({ points }) => points > 0)
            .map(({ themeId, points, low, high }) => ({ themeId, points, low, high }));
        expect(scoresOf(evidence)).toEqual(scoresOf(evidence.filter(({ source }) => source !== 'post')));
      }),
    );
  });

  it('weighs weights by their proportion alone', () => {
    fc.assert(
      fc.property(anyEvidence, anyWeights, (evidence, by) => {
        const doubled = { organisation: 2 * by.organisation, post: 2 * by.post, personal: 2 * by.personal };
        expect(rank(evidence, doubled)).toEqual(rank(evidence, by));
      }),
    );
  });
});

describe('the sources of an audience', () => {
  const needs = estimateNeeds(
    [
      pieceOf({ source: 'organisation', themeId: 'law', level: 1 }),
      pieceOf({ source: 'personal', themeId: 'party', level: 1 }),
    ],
    asOf,
    method,
  );

  it('that say nothing are named, unless they do not count', () => {
    expect(silentSources(weights, speakingSources(needs))).toEqual(['post']);
    expect(silentSources({ ...weights, post: 0 }, speakingSources(needs))).toEqual([]);
  });

  it('that say something share the whole weight', () => {
    expect([...sharesOf(weights, speakingSources(needs))]).toEqual([
      ['organisation', 5 / 7],
      ['personal', 2 / 7],
    ]);
  });
});
