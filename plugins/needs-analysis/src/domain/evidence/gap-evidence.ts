import type { Competency } from '../../contract/index.ts';
import type { CompetencyGap } from '../competencies/competency-gap.ts';
import type { GatheredEvidence } from './gathered-evidence.ts';
import { peopleFigure } from './people-figure.ts';

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
        : [{ subjectId: personId, need: gap / required, day: level.measuredOn, weight: criticality }],
    );
    if (competency === undefined || measured.length === 0) return [];
    const figure = peopleFigure(`competency-gap/${key}`, measured);
    const subject = {
      kind: 'competency-gap',
      id: competencyId,
      title: competency.name,
      people: figure.statements,
      missing: figure.level,
    } as const;
    return competency.themeIds.map((themeId): GatheredEvidence => ({
      ...{ audienceId, themeId, source: 'post', id: competencyId, subject },
      ...figure,
    }));
  });
}
