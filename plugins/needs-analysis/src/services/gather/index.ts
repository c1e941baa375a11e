import { gatherCompetencyGaps } from './competency-gaps.ts';
import type { Gatherer } from './gatherer.ts';
import { gatherInterviews } from './interviews.ts';
import { gatherObservations } from './observations.ts';
import { gatherPriorities } from './priorities.ts';
import { gatherQuestionnaires } from './questionnaires.ts';

/** Every kind of evidence that a ranking rests on. */
const gatherers: readonly Gatherer[] = [
  gatherPriorities,
  gatherCompetencyGaps,
  gatherQuestionnaires,
  gatherInterviews,
  gatherObservations,
];

/** All that speaks for the needs of a quarter. */
export const gatherAll: Gatherer = async (context, quarter) =>
  (await Promise.all(gatherers.map(gather => gather(context, quarter)))).flat();
