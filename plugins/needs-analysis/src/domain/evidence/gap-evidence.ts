import type { Competency } from '../../contract/index.ts';
import type { CompetencyGap } from '../competencies/competency-gap.ts';
import type { GatheredEvidence } from './gathered-evidence.ts';

/** A gap of somebody of an audience. */
export interface AudienceGap extends CompetencyGap {
  readonly personId: string;
  readonly audienceId: string;
}

/**
 * What the gaps of a competency say for each theme that it is tied to: the part of the required level that is missing,
 * where those count more whose post depends on it more.
 */
export function gapEvidence(
  gaps: readonly AudienceGap[],
  competencies: readonly Competency[],
): GatheredEvidence[] {
  const byId = new Map(competencies.map(competency => [competency.id, competency]));
  const groups = Map.groupBy(gaps, ({ audienceId, competencyId }) => `${audienceId}/${competencyId}`);
  return [...groups].flatMap(([key, ofGroup]) => {
    const { audienceId, competencyId } = ofGroup[0]!;
    const competency = byId.get(competencyId);
    const measured = ofGroup.flatMap(({ personId, gap, required, criticality, measured: level }) =>
      gap === undefined || level === undefined
        ? []
        : [{ personId, part: gap / required, weight: criticality, day: level.measuredOn }],
    );
    if (competency === undefined || measured.length === 0) return [];
    const sorted = measured.toSorted((a, b) => a.part - b.part || a.weight - b.weight);
    const level = weightedMean(sorted.map(({ part, weight }) => [part, weight]));
    const variance = weightedMean(sorted.map(({ part, weight }) => [(part - level) ** 2, weight]));
    const observedOn = sorted.map(({ day }) => day).reduce((a, b) => (a > b ? a : b));
    const group = {
      key: `competency-gap/${key}`,
      marks: measured.map(({ personId, part, weight }) => `${personId} ${part} ${weight}`).toSorted(),
    };
    return competency.themeIds.map((themeId): GatheredEvidence => ({
      audienceId,
      themeId,
      source: 'post',
      id: competencyId,
      level,
      variance,
      statements: measured.length,
      observedOn,
      subject: {
        kind: 'competency-gap',
        id: competencyId,
        title: competency.name,
        people: measured.length,
        missing: level,
      },
      group,
    }));
  });
}

function weightedMean(pairs: readonly (readonly [value: number, weight: number])[]): number {
  const total = pairs.reduce((sum, [, weight]) => sum + weight, 0);
  return Math.min(1, Math.max(0, pairs.reduce((sum, [value, weight]) => sum + value * weight, 0) / total));
}
