import type { MeasuringRule, Requirement } from '../../contract/index.ts';
import { measuredLevel, type MeasuredLevel, type Measurement } from './measured-level.ts';

/** What somebody needs of a competency and what was measured of it. */
export interface CompetencyGap {
  readonly competencyId: string;
  readonly required: number;
  /** 1 to 3. */
  readonly criticality: number;
  readonly measured: MeasuredLevel | undefined;
  /** Levels that are missing, never below 0; undefined where nothing was measured. */
  readonly gap: number | undefined;
}

/** The gaps of one person, who needs `required` and of whom `measurements` are known. */
export function competencyGaps(
  required: readonly Omit<Requirement, 'postId'>[],
  measurements: readonly Measurement[],
  rule: MeasuringRule,
): CompetencyGap[] {
  const byCompetency = Map.groupBy(measurements, ({ competencyId }) => competencyId);
  return required.map(({ competencyId, level, criticality }) => {
    const measured = measuredLevel(byCompetency.get(competencyId) ?? [], rule);
    const gap = measured && Math.max(0, level - measured.level);
    return { competencyId, required: level, criticality, measured, gap };
  });
}

/** How large a gap is: 0 none, 1 small, 2 clear, 3 large. */
export function gapBand(
  gap: number,
  { clearGap, largeGap }: Pick<MeasuringRule, 'clearGap' | 'largeGap'>,
): 0 | 1 | 2 | 3 {
  if (gap <= 0) return 0;
  if (gap >= largeGap) return 3;
  return gap >= clearGap ? 2 : 1;
}
