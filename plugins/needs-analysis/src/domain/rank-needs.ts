import type { NeedSource, WeightsBySource } from '../contract/index.ts';

/** Something that speaks for a theme, as strongly as its amount says compared with others of its source. */
export interface WeighedEvidence<Subject> {
  readonly source: NeedSource;
  readonly themeId: string;
  /** Sorts evidence, so that the order of its arrival changes nothing. Unique for a theme and source. */
  readonly id: string;
  /** At least 0. */
  readonly amount: number;
  readonly subject: Subject;
}

export interface ScoredNeed<Subject> {
  readonly themeId: string;
  /** Equal scores share a rank. */
  readonly rank: number;
  /** 0 to 10,000: the sum of the contributions. */
  readonly points: number;
  readonly contributions: readonly {
    readonly source: NeedSource;
    readonly points: number;
    readonly subject: Subject;
  }[];
}

const most = 10_000;

/**
 * Ranks the themes of one audience. In each source the theme with the most evidence has the strength 1 and others
 * their part of it; a score is the weighted mean of the strengths. A source without any evidence leaves its weight
 * to the others. What rounding takes from one contribution it gives to the next, so that whole points sum to the score.
 */
export function rankNeeds<Subject>(
  evidence: readonly WeighedEvidence<Subject>[],
  weights: WeightsBySource,
): ScoredNeed<Subject>[] {
  const sorted = evidence
    .filter(({ source, amount }) => amount > 0 && weights[source] > 0)
    .toSorted((a, b) => compare(a.id, b.id) || compare(a.source, b.source) || compare(a.themeId, b.themeId));
  const bySource = Map.groupBy(sorted, ({ source }) => source);
  const totalWeight = sum([...bySource.keys()].toSorted().map(source => weights[source]));
  const strongest = new Map([...bySource].map(([source, items]) => [source, strongestTheme(items)]));

  const scored = [...Map.groupBy(sorted, ({ themeId }) => themeId)].map(([themeId, items]) => {
    let exact = 0;
    const contributions = items.map(({ source, amount, subject }) => {
      const before = Math.round(exact);
      const strength = amount / (strongest.get(source) ?? amount);
      exact += (most * strength * weights[source]) / totalWeight;
      return { source, points: Math.round(exact) - before, subject };
    });
    return { themeId, points: Math.round(exact), contributions };
  });
  const ordered = scored.toSorted((a, b) => b.points - a.points || compare(a.themeId, b.themeId));
  return ordered.map(need => ({
    ...need,
    rank: 1 + ordered.findIndex(({ points }) => points === need.points),
  }));
}

/** Sources that count but say nothing for this audience. */
export function sourcesWithoutEvidence(
  evidence: readonly Pick<WeighedEvidence<unknown>, 'source' | 'amount'>[],
  weights: WeightsBySource,
): NeedSource[] {
  const present = new Set(evidence.filter(({ amount }) => amount > 0).map(({ source }) => source));
  return (Object.keys(weights) as NeedSource[]).filter(source => weights[source] > 0 && !present.has(source));
}

function strongestTheme(items: readonly WeighedEvidence<unknown>[]): number {
  const byTheme = Map.groupBy(items, ({ themeId }) => themeId);
  return Math.max(...[...byTheme.values()].map(ofTheme => sum(ofTheme.map(({ amount }) => amount))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
