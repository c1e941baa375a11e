import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needSource } from '../contract/index.ts';
import { rankNeeds, sourcesWithoutEvidence, type WeighedEvidence } from './rank-needs.ts';

type Evidence = WeighedEvidence<string>;

function piece(source: Evidence['source'], themeId: string, amount: number, id = `${source}-${themeId}`) {
  return { source, themeId, id, amount, subject: id };
}

const weights = { organisation: 50, post: 30, personal: 20 };

const anyEvidence = fc.uniqueArray(
  fc.record({
    source: fc.constantFrom(...needSource.options),
    themeId: fc.constantFrom('industry', 'law', 'mediation', 'party'),
    id: fc.stringMatching(/^[a-z]{1,4}$/),
    amount: fc.double({ min: 0, max: 1000, noNaN: true }),
    subject: fc.constant('subject'),
  }),
  { selector: ({ source, themeId, id }) => `${source}/${themeId}/${id}`, maxLength: 40 },
);
const anyWeights = fc.record({
  organisation: fc.integer({ min: 0, max: 100 }),
  post: fc.integer({ min: 0, max: 100 }),
  personal: fc.integer({ min: 1, max: 100 }),
});

describe('rankNeeds', () => {
  it('weighs the strength of each source and opens each score', () => {
    const ranked = rankNeeds(
      [
        piece('organisation', 'industry', 10),
        piece('organisation', 'law', 5),
        piece('post', 'law', 1),
        piece('personal', 'law', 0.6),
        piece('personal', 'mediation', 0.3),
      ],
      weights,
    );
    expect(ranked).toEqual([
      {
        themeId: 'law',
        rank: 1,
        points: 7500,
        contributions: [
          { source: 'organisation', points: 2500, subject: 'organisation-law' },
          { source: 'personal', points: 2000, subject: 'personal-law' },
          { source: 'post', points: 3000, subject: 'post-law' },
        ],
      },
      {
        themeId: 'industry',
        rank: 2,
        points: 5000,
        contributions: [{ source: 'organisation', points: 5000, subject: 'organisation-industry' }],
      },
      {
        themeId: 'mediation',
        rank: 3,
        points: 1000,
        contributions: [{ source: 'personal', points: 1000, subject: 'personal-mediation' }],
      },
    ]);
  });

  it('leaves the weight of a silent source to the others', () => {
    const ranked = rankNeeds([piece('organisation', 'law', 3)], weights);
    expect(ranked.map(({ points }) => points)).toEqual([10_000]);
  });

  it('gives equal scores the same rank', () => {
    const ranked = rankNeeds([piece('organisation', 'law', 3), piece('organisation', 'party', 3)], weights);
    expect(ranked.map(({ themeId, rank }) => [themeId, rank])).toEqual([
      ['law', 1],
      ['party', 1],
    ]);
  });

  it('ranks nothing out of nothing', () => {
    expect(rankNeeds([], weights)).toEqual([]);
  });

  it('sums its contributions exactly to the score', () => {
    fc.assert(
      fc.property(anyEvidence, anyWeights, (evidence, anyOf) => {
        for (const { points, contributions } of rankNeeds(evidence, anyOf)) {
          expect(contributions.reduce((total, part) => total + part.points, 0)).toBe(points);
          expect(points).toBeLessThanOrEqual(10_000);
        }
      }),
    );
  });

  it('does not depend on the order in which evidence arrives', () => {
    const shuffled = anyEvidence.chain(evidence =>
      fc.tuple(fc.constant(evidence), fc.shuffledSubarray(evidence, { minLength: evidence.length })),
    );
    fc.assert(
      fc.property(shuffled, anyWeights, ([evidence, other], anyOf) => {
        expect(rankNeeds(other, anyOf)).toEqual(rankNeeds(evidence, anyOf));
      }),
    );
  });

  it('gives a source of weight nought no effect', () => {
    fc.assert(
      fc.property(anyEvidence, anyWeights, (evidence, anyOf) => {
        const without = evidence.filter(({ source }) => source !== 'post');
        expect(rankNeeds(evidence, { ...anyOf, post: 0 })).toEqual(rankNeeds(without, { ...anyOf, post: 0 }));
      }),
    );
  });

  it('never lowers a theme for which more is said, compared with the others', () => {
    fc.assert(
      fc.property(anyEvidence, anyWeights, fc.integer({ min: 1, max: 100 }), (evidence, anyOf, more) => {
        const pointsOf = (all: readonly Evidence[]) =>
          rankNeeds(all, anyOf).find(({ themeId }) => themeId === 'law')?.points ?? 0;
        const added = [...evidence, piece('personal', 'law', more, 'zzzzz')];
        const hadPersonal = evidence.some(({ source, amount }) => source === 'personal' && amount > 0);
        fc.pre(hadPersonal);
        expect(pointsOf(added)).toBeGreaterThanOrEqual(pointsOf(evidence) - 1);
      }),
    );
  });
});

describe('sourcesWithoutEvidence', () => {
  it('names the sources that count but are silent', () => {
    expect(
      sourcesWithoutEvidence([piece('organisation', 'law', 1), piece('personal', 'law', 0)], weights),
    ).toEqual(['post', 'personal']);
  });

  it('does not miss a source of weight nought', () => {
    expect(
      sourcesWithoutEvidence([piece('personal', 'law', 1)], { organisation: 0, post: 0, personal: 1 }),
    ).toEqual([]);
  });
});
