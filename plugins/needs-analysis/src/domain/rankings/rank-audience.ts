import type { NeedSource, RankedNeed, RankingMethod, WeightsBySource } from '../../contract/index.ts';
import { estimateNeeds, type EstimatedNeed } from './estimate-needs.ts';
import type { GatheredEvidence } from '../evidence/gathered-evidence.ts';
import { rankNeeds, silentSources, speakingSources } from './rank-needs.ts';
import { rankStability } from './rank-stability.ts';

/** The needs of one audience, and the sources that count and say nothing of it. */
export interface AudienceRanking {
  readonly needs: readonly Omit<RankedNeed, 'themeName'>[];
  readonly withoutEvidence: NeedSource[];
}

/**
 * Ranks the needs of one audience.
 *
 * @param evidence of all audiences.
 * @param asOf the day for which they are ranked, `YYYY-MM-DD`.
 */
export function rankAudience(
  audienceId: string,
  evidence: readonly GatheredEvidence[],
  weights: WeightsBySource,
  asOf: string,
  method: RankingMethod,
): AudienceRanking {
  const concerning = evidence.filter(piece => piece.audienceId === null || piece.audienceId === audienceId);
  const estimated = estimateNeeds(concerning, asOf, method);
  const stability = rankStability(estimated, weights, method.stability);
  return {
    needs: rankNeeds(estimated.map(withSubjects), weights, method.confidence).map(need => ({
      ...need,
      stability: stability.get(need.themeId) ?? 0,
      isStale: need.contributions.every(({ isStale }) => isStale),
    })),
    withoutEvidence: silentSources(weights, speakingSources(estimated)),
  };
}

function withSubjects({ themeId, sources, contributions }: EstimatedNeed) {
  return {
    themeId,
    sources,
    contributions: contributions.map(({ evidence: { statements, observedOn, subject }, ...part }) => ({
      ...part,
      statements,
      observedOn,
      evidence: subject,
    })),
  };
}
