import type { GapCell, MeasuringRule } from '../../contract/index.ts';
import { gapBand, type CompetencyGap } from './competency-gap.ts';

/** A gap of somebody who belongs to groups: posts, a unit, an audience. */
export interface GroupedGap extends CompetencyGap {
  readonly groupIds: readonly string[];
}

/** Every group and competency in which somebody needs it. A mean is in tenths, as it is shown: its band fits it. */
export function gapCells(gaps: readonly GroupedGap[], rule: MeasuringRule): GapCell[] {
  const byCell = Map.groupBy(
    gaps.flatMap(gap => gap.groupIds.map(groupId => ({ ...gap, groupId }))),
    ({ groupId, competencyId }) => `${groupId}/${competencyId}`,
  );
  return [...byCell.values()].map(ofCell => {
    const { groupId, competencyId } = ofCell[0]!;
    const known = ofCell.flatMap(({ gap }) => gap ?? []);
    const meanGap = known.length === 0 ? null : Math.round(meanOf(known) * 10) / 10;
    return {
      groupId,
      competencyId,
      people: ofCell.length,
      measured: known.length,
      below: known.filter(gap => gap > 0).length,
      meanGap,
      band: meanGap === null ? null : gapBand(meanGap, rule),
    };
  });
}

/**
 * A cell for who may not see single people: how large the gap is in words, and only where at least `leastGroup` were
 * measured. No number is left from which another could be subtracted.
 */
export function withoutPeople(cell: GapCell, leastGroup: number): GapCell {
  const isShown = (cell.measured ?? 0) >= leastGroup;
  return {
    ...cell,
    people: null,
    measured: null,
    below: null,
    meanGap: null,
    band: isShown ? cell.band : null,
  };
}

/**
 * How far people rate themselves above what others measured, in levels, over all who have both; undefined for fewer
 * than `leastGroup` people.
 */
export function leniencyOf(
  gaps: readonly (CompetencyGap & { readonly personId: string })[],
  leastGroup: number,
): { people: number; levels: number } | undefined {
  const differences = gaps.flatMap(({ personId, measured }) => {
    const self = measured?.parts.find(({ kind }) => kind === 'self');
    const others = measured?.parts.filter(({ kind }) => kind !== 'self') ?? [];
    if (self === undefined || others.length === 0) return [];
    return [{ personId, difference: self.level - meanOf(others.map(({ level }) => level)) }];
  });
  const people = new Set(differences.map(({ personId }) => personId)).size;
  if (people < leastGroup) return undefined;
  return { people, levels: meanOf(differences.map(({ difference }) => difference)) };
}

/** Sorted before they are added, so that the order of arrival changes nothing. */
function meanOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b).reduce((sum, number) => sum + number, 0) / numbers.length;
}
