import type { NeedSource, RankingMethod, WeightsBySource } from '../../contract/index.ts';

/** A theme with what its sources say, as strengths from 0 to 1 and their standard errors. */
export interface WeighableNeed {
  readonly themeId: string;
  readonly sources: readonly {
    readonly source: NeedSource;
    readonly strength: number;
    readonly deviation: number;
  }[];
  /** The parts of a source's contributions sum to its strength. */
  readonly contributions: readonly { readonly source: NeedSource; readonly part: number }[];
}

export type Ranked<Need extends WeighableNeed> = Omit<Need, 'contributions'> & {
  /** Equal scores share a rank. */
  readonly rank: number;
  /** 0 to 10,000: the sum of the contributions. */
  readonly points: number;
  /** Ends of the interval that holds the true score with the method's confidence. */
  readonly low: number;
  readonly high: number;
  readonly contributions: readonly (Need['contributions'][number] & { readonly points: number })[];
};

const most = 10_000;

/** How many standard errors an interval reaches to each side, by its confidence in hundredths. */
const reaches: Readonly<Record<RankingMethod['confidence'], number>> = { 80: 1.2816, 90: 1.6449, 95: 1.96 };

/**
 * Ranks the themes of one audience by the mean of their strengths, weighted by source. A source that says nothing
 * leaves its weight to the others; where none that counts says anything, nothing is ranked. What rounding takes from
 * one contribution it gives to the next, so that whole points sum to the score.
 */
export function rankNeeds<Need extends WeighableNeed>(
  needs: readonly Need[],
  weights: WeightsBySource,
  confidence: RankingMethod['confidence'],
): Ranked<Need>[] {
  const shares = sharesOf(weights, speakingSources(needs));
  if (shares.size === 0) return [];
  const ordered = needs
    .map(need => ({ ...need, ...scoreOf(need, shares, reaches[confidence]) }))
    .toSorted((a, b) => b.points - a.points || compare(a.themeId, b.themeId));
  return ordered.map(need => ({
    ...need,
    rank: 1 + ordered.findIndex(({ points }) => points === need.points),
  }));
}

/** What part of a score each source makes up, of those that count and say something: all of it together. */
export function sharesOf(
  weights: WeightsBySource,
  speaking: ReadonlySet<NeedSource>,
): ReadonlyMap<NeedSource, number> {
  const counting = [...speaking].filter(source => weights[source] > 0).toSorted();
  const all = counting.reduce((sum, source) => sum + weights[source], 0);
  return new Map(counting.map(source => [source, weights[source] / all]));
}

/** The sources that say something of at least one theme. */
export function speakingSources(needs: readonly Pick<WeighableNeed, 'sources'>[]): ReadonlySet<NeedSource> {
  return new Set(needs.flatMap(({ sources }) => sources.map(({ source }) => source)));
}

/** The sources that count and say nothing. */
export function silentSources(weights: WeightsBySource, speaking: ReadonlySet<NeedSource>): NeedSource[] {
  return (Object.keys(weights) as NeedSource[]).filter(
    source => weights[source] > 0 && !speaking.has(source),
  );
}

function scoreOf<Need extends WeighableNeed>(
  { sources, contributions }: Need,
  shares: ReadonlyMap<NeedSource, number>,
  reach: number,
) {
  let exact = 0;
  const scored = contributions.map((contribution: Need['contributions'][number]) => {
    const before = Math.round(exact);
    exact += most * contribution.part * (shares.get(contribution.source) ?? 0);
    return { ...contribution, points: Math.round(exact) - before };
  });
  const error = reach * most * standardError(sources, shares);
  return {
    points: Math.round(exact),
    low: Math.max(0, Math.round(exact - error)),
    high: Math.min(most, Math.round(exact + error)),
    contributions: scored,
  };
}

/** Of a score: the errors of its sources, and how far those that speak of the theme disagree. */
function standardError(sources: WeighableNeed['sources'], shares: ReadonlyMap<NeedSource, number>): number {
  const said = sources.flatMap(({ source, ...rest }) => {
    const share = shares.get(source);
    return share === undefined ? [] : [{ share, ...rest }];
  });
  const all = said.reduce((sum, { share }) => sum + share, 0);
  if (all === 0) return 0;
  const mean = said.reduce((sum, { share, strength }) => sum + share * strength, 0) / all;
  const measuring = said.reduce((sum, { share, deviation }) => sum + (share * deviation) ** 2, 0);
  const spread = said.reduce((sum, { share, strength }) => sum + share * (strength - mean) ** 2, 0) / all;
  const disagreement = spread * said.reduce((sum, { share }) => sum + share ** 2, 0);
  return Math.sqrt(measuring + disagreement);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
