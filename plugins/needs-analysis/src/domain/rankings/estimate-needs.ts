import type { NeedSource, RankingMethod } from '../../contract/index.ts';
import { freshnessOf } from '../evidence/freshness.ts';
import type { GatheredEvidence } from '../evidence/gathered-evidence.ts';

/** What one source says of one theme. */
export interface SourceEstimate {
  readonly source: NeedSource;
  readonly statements: number;
  /** How many statements they count as, now that they have faded. */
  readonly counted: number;
  /** What was said: of priorities the sum, of people's statements the mean. */
  readonly said: number;
  /** The mean of the source over all themes, to which few statements are drawn; null: priorities are not drawn. */
  readonly drawnTo: number | null;
  /** What is made of it: faded, and drawn to the mean. */
  readonly estimate: number;
  /** The estimate as a part of the source's strongest theme: 0 to 1. */
  readonly strength: number;
  /** Standard error of the strength. */
  readonly deviation: number;
}

/** A piece of evidence, and the part of its source's strength that it makes up: the parts sum to the strength. */
export interface EvidencePart {
  readonly source: NeedSource;
  readonly part: number;
  readonly freshness: number;
  readonly isStale: boolean;
  readonly evidence: GatheredEvidence;
}

/** What all sources say of one theme. */
export interface EstimatedNeed {
  readonly themeId: string;
  readonly sources: readonly SourceEstimate[];
  readonly contributions: readonly EvidencePart[];
}

type Faded = GatheredEvidence & { readonly freshness: number; readonly isStale: boolean };

interface ThemeEstimate extends Omit<SourceEstimate, 'strength'> {
  readonly themeId: string;
  readonly parts: readonly { readonly piece: Faded; readonly part: number }[];
}

/**
 * What each source says of each theme for one audience, on a scale on which the source's strongest theme is 1.
 *
 * Priorities add up: each is a task of its own. Statements of people measure one thing: their mean counts, faded ones
 * less, and few are drawn to the mean of their source.
 *
 * @param evidence all that concerns the audience, in any order.
 * @param asOf the day for which it is estimated, `YYYY-MM-DD`.
 */
export function estimateNeeds(
  evidence: readonly GatheredEvidence[],
  asOf: string,
  method: RankingMethod,
): EstimatedNeed[] {
  const faded = evidence
    .map(piece => ({ ...piece, ...freshnessOf(piece.observedOn, asOf, method) }))
    .toSorted((a, b) => compare(a.id, b.id) || compare(a.themeId, b.themeId) || compare(a.source, b.source));
  const estimates = [...Map.groupBy(faded, ({ source }) => source)]
    .toSorted(([a], [b]) => compare(a, b))
    .flatMap(([source, pieces]) =>
      scaled(source === 'organisation' ? addUp(pieces, method) : average(pieces, method)),
    );
  return [...Map.groupBy(estimates, ({ themeId }) => themeId)].map(([themeId, ofTheme]) => ({
    themeId,
    sources: ofTheme.map(({ themeId: _themeId, parts: _parts, ...estimate }) => estimate),
    contributions: ofTheme.flatMap(({ source, parts }) =>
      parts.map(({ piece: { freshness, isStale, ...piece }, part }) => ({
        source,
        part,
        freshness,
        isStale,
        evidence: piece,
      })),
    ),
  }));
}

function addUp(pieces: readonly Faded[], { priorityDeviation }: RankingMethod): ThemeEstimate[] {
  return byTheme(pieces).map(([themeId, ofTheme]) => ({
    themeId,
    source: 'organisation',
    statements: total(ofTheme, ({ statements }) => statements),
    counted: total(ofTheme, ({ statements, freshness }) => statements * freshness),
    said: total(ofTheme, ({ level }) => level),
    drawnTo: null,
    estimate: total(ofTheme, ({ level, freshness }) => level * freshness),
    deviation: priorityDeviation * Math.sqrt(total(ofTheme, ({ freshness }) => freshness ** 2)),
    parts: ofTheme.map(piece => ({ piece, part: piece.level * piece.freshness })),
  }));
}

function average(
  pieces: readonly Faded[],
  { priorStatements, statementDeviation }: RankingMethod,
): ThemeEstimate[] {
  const weightOf = ({ statements, freshness }: Faded) => statements * freshness;
  const meanOf = (some: readonly Faded[]) =>
    total(some, piece => weightOf(piece) * piece.level) / total(some, weightOf);
  const drawnTo = meanOf(pieces);
  return byTheme(pieces).map(([themeId, ofTheme]) => {
    const counted = total(ofTheme, weightOf);
    const said = meanOf(ofTheme);
    const all = counted + priorStatements;
    const spread = total(ofTheme, piece => weightOf(piece) * (piece.variance + (piece.level - said) ** 2));
    const variance = (spread + priorStatements * statementDeviation ** 2) / all;
    const drawn = (priorStatements * drawnTo) / counted;
    return {
      themeId,
      source: pieces[0]!.source,
      statements: total(ofTheme, ({ statements }) => statements),
      counted,
      said,
      drawnTo,
      estimate: (counted * said + priorStatements * drawnTo) / all,
      deviation: Math.sqrt(variance / all),
      parts: ofTheme.map(piece => ({ piece, part: (weightOf(piece) * (piece.level + drawn)) / all })),
    };
  });
}

/** The strongest theme of the source becomes 1, unless nothing is needed at all. */
function scaled(estimates: readonly ThemeEstimate[]) {
  const strongest = Math.max(...estimates.map(({ estimate }) => estimate)) || 1;
  return estimates.map(theme => ({
    ...theme,
    strength: theme.estimate / strongest,
    deviation: theme.deviation / strongest,
    parts: theme.parts.map(({ piece, part }) => ({ piece, part: part / strongest })),
  }));
}

function byTheme(pieces: readonly Faded[]): [string, Faded[]][] {
  return [...Map.groupBy(pieces, ({ themeId }) => themeId)];
}

function total<Item>(items: readonly Item[], valueOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + valueOf(item), 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
