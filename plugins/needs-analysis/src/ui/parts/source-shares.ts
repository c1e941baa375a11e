import type { NeedSource, RankedNeed, RankingRun } from '../../contract/index.ts';

export const sources: readonly NeedSource[] = ['organisation', 'post', 'personal'];

/** What part of a full score each source has, once sources without evidence have left their weight to the others. */
export function sharesOf({
  weights,
  withoutEvidence,
}: Pick<RankingRun['audiences'][number], 'weights' | 'withoutEvidence'>): Record<NeedSource, number> {
  const counts = (source: NeedSource) => (withoutEvidence.includes(source) ? 0 : weights[source]);
  const total = sources.reduce((sum, source) => sum + counts(source), 0);
  const share = (source: NeedSource) => (total === 0 ? 0 : counts(source) / total);
  return { organisation: share('organisation'), post: share('post'), personal: share('personal') };
}

/** The points of a need that come from each source. */
export function pointsBySource({
  contributions,
}: Pick<RankedNeed, 'contributions'>): Record<NeedSource, number> {
  const pointsOf = (source: NeedSource) =>
    contributions.reduce((sum, part) => sum + (part.source === source ? part.points : 0), 0);
  return { organisation: pointsOf('organisation'), post: pointsOf('post'), personal: pointsOf('personal') };
}
