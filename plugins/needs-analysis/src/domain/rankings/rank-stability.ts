import type { NeedSource, RankingMethod, WeightsBySource } from '../../contract/index.ts';
import { randomWeightings } from './random-weightings.ts';
import { sharesOf, speakingSources, type WeighableNeed } from './rank-needs.ts';

/**
 * How often each theme is among the first when the weights are moved at random around the rule: 0 never, 1 always.
 * Equal scores share a rank here too.
 */
export function rankStability(
  needs: readonly WeighableNeed[],
  weights: WeightsBySource,
  { first, ...draw }: RankingMethod['stability'],
): ReadonlyMap<string, number> {
  const shares = sharesOf(weights, speakingSources(needs));
  const times = new Map(needs.map(({ themeId }) => [themeId, 0]));
  for (const weighting of randomWeightings(shares, draw)) {
    const scores = needs.map(({ themeId, sources }) => ({ themeId, score: scoreOf(sources, weighting) }));
    const last = scores.map(({ score }) => score).toSorted((a, b) => b - a)[
      Math.min(first, needs.length) - 1
    ];
    for (const { themeId, score } of scores) {
      if (score >= last!) times.set(themeId, times.get(themeId)! + 1);
    }
  }
  return new Map([...times].map(([themeId, count]) => [themeId, count / draw.weightings]));
}

function scoreOf(sources: WeighableNeed['sources'], weighting: ReadonlyMap<NeedSource, number>): number {
  return sources.reduce((sum, { source, strength }) => sum + strength * (weighting.get(source) ?? 0), 0);
}
