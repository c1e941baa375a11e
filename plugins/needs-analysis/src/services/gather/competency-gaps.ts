import { lastDayOf } from '../../domain/cycles/quarters.ts';
import { gapEvidence } from '../../domain/evidence/gap-evidence.ts';
import { knownGaps } from '../competencies/known-gaps.ts';
import type { Gatherer } from './gatherer.ts';

/** What posts need and their people were measured to lack, until the end of the quarter. */
export const gatherCompetencyGaps: Gatherer = async (context, quarter) => {
  const { models, gaps } = await knownGaps(context, lastDayOf(quarter));
  const ofAudiences = gaps.flatMap(({ person, ...gap }) =>
    person.audienceId === null ? [] : [{ ...gap, personId: person.id, audienceId: person.audienceId }],
  );
  return gapEvidence(ofAudiences, models.competencies);
};
