import type { NeedChange, NeedSource, RankedNeed, WeightsBySource } from '../../contract/index.ts';
import { sharesOf, speakingSources } from './rank-needs.ts';

/** A ranking of one audience, and the weights that made it. */
export interface WeighedRanking {
  readonly needs: readonly RankedNeed[];
  readonly weights: WeightsBySource;
}

/**
 * What changed for one audience from one ranking to another, and which source it came from. The causes of a change
 * sum to it exactly.
 */
export function compareRankings(before: WeighedRanking, after: WeighedRanking): NeedChange[] {
  const shares = { before: sharesIn(before), after: sharesIn(after) };
  const earlier = new Map(before.needs.map(need => [need.themeId, need]));
  const later = new Set(after.needs.map(({ themeId }) => themeId));
  const gone = before.needs.filter(({ themeId }) => !later.has(themeId));
  return [
    ...after.needs.map(need => changeOf(earlier.get(need.themeId), need, shares)),
    ...gone.map(need => changeOf(need, undefined, shares)),
  ];
}

type Shares = ReadonlyMap<NeedSource, number>;

function sharesIn({ needs, weights }: WeighedRanking): Shares {
  return sharesOf(weights, speakingSources(needs));
}

function changeOf(
  before: RankedNeed | undefined,
  after: RankedNeed | undefined,
  shares: { readonly before: Shares; readonly after: Shares },
): NeedChange {
  const { themeId, themeName } = (after ?? before)!;
  return {
    themeId,
    themeName,
    movement: movementOf(before, after),
    isClear: !before || !after || after.points < before.low || after.points > before.high,
    before: before ? placeOf(before) : null,
    after: after ? placeOf(after) : null,
    causes: causesOf(before, after, shares),
  };
}

function placeOf({ rank, points, low, high }: RankedNeed) {
  return { rank, points, low, high };
}

function movementOf(before: RankedNeed | undefined, after: RankedNeed | undefined): NeedChange['movement'] {
  if (!before) return 'new';
  if (!after) return 'gone';
  if (after.rank === before.rank) return 'unmoved';
  return after.rank < before.rank ? 'risen' : 'fallen';
}

/** The change of each source's points: by what it says, and by how much it counts. */
function causesOf(
  before: RankedNeed | undefined,
  after: RankedNeed | undefined,
  shares: { readonly before: Shares; readonly after: Shares },
): NeedChange['causes'] {
  const sources = new Set([...shares.before.keys(), ...shares.after.keys()]);
  const causes = [...sources].toSorted().map(source => {
    const [strengthBefore, strengthAfter] = [strengthOf(before, source), strengthOf(after, source)];
    // A source that said nothing in one of the two had no share there: all of its change is what it says.
    const shareBefore = shares.before.get(source) ?? shares.after.get(source) ?? 0;
    const shareAfter = shares.after.get(source) ?? shareBefore;
    return {
      source,
      byEvidence: ((shareBefore + shareAfter) / 2) * (strengthAfter - strengthBefore),
      byWeight: ((strengthBefore + strengthAfter) / 2) * (shareAfter - shareBefore),
    };
  });
  const points = wholeParts(
    causes.flatMap(({ byEvidence, byWeight }) => [byEvidence, byWeight]),
    (after?.points ?? 0) - (before?.points ?? 0),
  );
  return causes
    .map(({ source }, at) => ({ source, byEvidence: points[2 * at]!, byWeight: points[2 * at + 1]! }))
    .filter(({ byEvidence, byWeight }) => byEvidence !== 0 || byWeight !== 0);
}

/** Parts of a full score as hundredths that sum to the total: the largest takes what rounding left over. */
function wholeParts(parts: readonly number[], total: number): number[] {
  const rounded = parts.map(part => Math.round(10_000 * part));
  const left = total - rounded.reduce((sum, part) => sum + part, 0);
  const sizes = rounded.map(Math.abs);
  const largest = sizes.indexOf(Math.max(...sizes));
  return rounded.map((part, at) => (at === largest ? part + left : part));
}

function strengthOf(need: RankedNeed | undefined, source: NeedSource): number {
  return need?.sources.find(estimate => estimate.source === source)?.strength ?? 0;
}
