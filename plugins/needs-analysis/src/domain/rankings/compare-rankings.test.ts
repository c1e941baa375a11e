import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RankedNeed, WeightsBySource } from '../../contract/index.ts';
import { anyEvidence, anyWeights, asOf, method, pieceOf } from '../../testing/evidence.ts';
import { compareRankings } from './compare-rankings.ts';
import type { GatheredEvidence } from '../evidence/gathered-evidence.ts';
import { rankAudience } from './rank-audience.ts';

const weights = { organisation: 50, post: 30, personal: 20 };

function rankingOf(evidence: readonly GatheredEvidence[], by: WeightsBySource = weights) {
  const stability = { first: 5, weightings: 100, concentration: 50 };
  const { needs } = rankAudience('village', evidence, by, asOf, { ...method, stability });
  return { weights: by, needs: needs.map((need): RankedNeed => ({ ...need, themeName: need.themeId })) };
}

const priority = (themeId: string, level: number) => pieceOf({ source: 'organisation', themeId, level });
const asked = (themeId: string, level: number) =>
  pieceOf({ source: 'personal', themeId, level, statements: 500 });

describe('compareRankings', () => {
  it('tells what rose, fell, came and went, and which source did it', () => {
    const before = rankingOf([
      ...[priority('law', 1), priority('party', 0.8), priority('flood', 0.1)],
      ...[asked('law', 0.9), asked('party', 0.3)],
    ]);
    const after = rankingOf([
      ...[priority('law', 0.5), priority('party', 0.8), priority('tax', 0.2)],
      ...[asked('law', 0.9), asked('party', 0.3)],
    ]);
    expect(
      compareRankings(before, after).map(({ themeId, movement, isClear, causes }) => [
        themeId,
        movement,
        isClear,
        causes.map(({ source, byEvidence, byWeight }) => [source, Math.sign(byEvidence), byWeight]),
      ]),
    ).toEqual([
      ['party', 'risen', false, [['organisation', 1, 0]]],
      ['law', 'fallen', true, [['organisation', -1, 0]]],
      ['tax', 'new', true, [['organisation', 1, 0]]],
      ['flood', 'gone', true, [['organisation', -1, 0]]],
    ]);
  });

  it('tells a change of weights from a change of evidence', () => {
    const evidence = [priority('law', 1), asked('law', 0.2), asked('party', 0.9)];
    const changes = compareRankings(
      rankingOf(evidence),
      rankingOf(evidence, { organisation: 20, post: 30, personal: 50 }),
    );
    expect(changes.map(({ causes }) => causes.every(({ byEvidence }) => byEvidence === 0))).toEqual([
      true,
      true,
    ]);
  });

  it('finds no change where nothing changed', () => {
    const ranking = rankingOf([priority('law', 1), asked('party', 0.9)]);
    for (const { movement, isClear, causes } of compareRankings(ranking, ranking)) {
      expect({ movement, isClear, causes }).toEqual({ movement: 'unmoved', isClear: false, causes: [] });
    }
  });

  it('names causes that sum exactly to the change', () => {
    fc.assert(
      fc.property(anyEvidence, anyEvidence, anyWeights, anyWeights, (one, other, some, more) => {
        for (const { before, after, causes } of compareRankings(
          rankingOf(one, some),
          rankingOf(other, more),
        )) {
          const sum = causes.reduce((total, cause) => total + cause.byEvidence + cause.byWeight, 0);
          expect(sum).toBe((after?.points ?? 0) - (before?.points ?? 0));
        }
      }),
      { numRuns: 30 },
    );
  });
});
