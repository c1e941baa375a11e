import { defineErrors } from '@peixun/plugin-api';
import { allocationErrors } from './allocations.ts';
import { answerErrors } from './answers.ts';
import { choiceErrors } from './choices.ts';
import { competencyErrors } from './competencies.ts';
import { cycleErrors } from './cycles.ts';
import { directoryErrors } from './directory.ts';
import { documentErrors } from './documents.ts';
import { guideErrors } from './guides.ts';
import { interviewErrors } from './interviews.ts';
import { menuErrors } from './menus.ts';
import { observationErrors } from './observations.ts';
import { orderErrors } from './orders.ts';
import { priorityErrors } from './priorities.ts';
import { proposalErrors } from './proposals.ts';
import { questionnaireErrors } from './questionnaires.ts';
import { rankingErrors } from './rankings.ts';
import { themeErrors } from './themes.ts';

/** Every error of the plugin, by what it is about. */
export const needsAnalysisErrors = defineErrors({
  ...allocationErrors,
  ...answerErrors,
  ...choiceErrors,
  ...competencyErrors,
  ...cycleErrors,
  ...directoryErrors,
  ...documentErrors,
  ...guideErrors,
  ...interviewErrors,
  ...menuErrors,
  ...observationErrors,
  ...orderErrors,
  ...priorityErrors,
  ...proposalErrors,
  ...questionnaireErrors,
  ...rankingErrors,
  ...themeErrors,
});
