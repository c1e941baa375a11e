import type { NeedSource, RankedNeed, WeightsBySource } from '../../../contract/index.ts';
import { sharesOf } from '../../../domain/rankings/rank-needs.ts';

export const sources: readonly NeedSource[] = ['organisation', 'post', 'personal'];

/** What part of a full score each source has: those that say nothing have left their weight to the others. */
export function shareBySource(
  weights: WeightsBySource,
  speaking: ReadonlySet<NeedSource>,
): Record<NeedSource, number> {
  const shares = sharesOf(weights, speaking);
  const share = (source: NeedSource) => shares.get(source) ?? 0;
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
