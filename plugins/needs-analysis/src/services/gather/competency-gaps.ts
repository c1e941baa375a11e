import { gapEvidence } from '../../domain/evidence/gap-evidence.ts';
import { knownGaps } from '../competencies/known-gaps.ts';
import type { Gatherer } from './gatherer.ts';

/** What posts need and their people were measured to lack, until the end of the quarter. */
export const gatherCompetencyGaps: Gatherer = async (context, { year, quarter }) => {
  const lastDay = new Date(Date.UTC(year, quarter * 3, 0)).toISOString().slice(0, 10);
  const { models, gaps } = await knownGaps(context, lastDay);
  const ofAudiences = gaps.flatMap(({ person, ...gap }) =>
    person.audienceId === null ? [] : [{ ...gap, personId: person.id, audienceId: person.audienceId }],
  );
  return gapEvidence(ofAudiences, models.competencies);
};
