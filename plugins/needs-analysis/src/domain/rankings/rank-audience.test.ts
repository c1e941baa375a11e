import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankedNeed } from '../../contract/index.ts';
import { anyEvidence, anyWeights, asOf, method, pieceOf } from '../../testing/evidence.ts';
import { rankAudience } from './rank-audience.ts';

const weights = { organisation: 50, post: 30, personal: 20 };

describe('rankAudience', () => {
  it('ranks what concerns the audience, or everybody', () => {
    const evidence = [
      pieceOf({ source: 'organisation', themeId: 'law', level: 1, audienceId: null }),
      pieceOf({ source: 'organisation', themeId: 'party', level: 0.5 }),
      pieceOf({ source: 'personal', themeId: 'tax', level: 1, audienceId: 'township' }),
    ];
    const { needs, withoutEvidence } = rankAudience('village', evidence, weights, asOf, method);
    expect([needs.map(({ themeId }) => themeId), withoutEvidence]).toEqual([
      ['law', 'party'],
      ['post', 'personal'],
    ]);
  });

  it('calls a need stale when nobody confirmed any of its evidence', () => {
    const observedOn = '2026-02-01';
    const evidence = [
      pieceOf({ source: 'organisation', themeId: 'law', level: 1, observedOn }),
      pieceOf({ source: 'organisation', themeId: 'party', level: 1, observedOn }),
      pieceOf({ source: 'personal', themeId: 'party', level: 1 }),
    ];
    const { needs } = rankAudience('village', evidence, weights, asOf, method);
    expect(needs.map(({ themeId, isStale }) => [themeId, isStale])).toEqual([
      ['party', false],
      ['law', true],
    ]);
  });

  it('ranks nothing that its contract does not let be shown', () => {
    const shown = rankedNeed.omit({ themeId: true, contributions: true });
    const quick = { ...method, stability: { ...method.stability, weightings: 100 } };
    fc.assert(
      fc.property(anyEvidence, anyWeights, (evidence, by) => {
        for (const need of rankAudience('village', evidence, by, asOf, quick).needs) {
          expect(shown.safeParse({ ...need, themeName: need.themeId }).error).toBeUndefined();
        }
      }),
      { numRuns: 50 },
    );
  });

  it('of nobody of whom anything is known is empty', () => {
    expect(rankAudience('village', [], weights, asOf, method)).toEqual({
      needs: [],
      withoutEvidence: ['organisation', 'post', 'personal'],
    });
  });
});
