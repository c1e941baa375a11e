import { gatherCompetencyGaps } from './competency-gaps.ts';
import type { Gatherer } from './gatherer.ts';
import { gatherPriorities } from './priorities.ts';
import { gatherQuestionnaires } from './questionnaires.ts';

/** Every kind of evidence that a ranking rests on. */
const gatherers: readonly Gatherer[] = [gatherPriorities, gatherQuestionnaires, gatherCompetencyGaps];

/** All that speaks for the needs of a quarter. */
export const gatherAll: Gatherer = async (context, quarter) =>
  (await Promise.all(gatherers.map(gather => gather(context, quarter)))).flat();
