import type { allocationsApi } from './allocations.ts';
import type { audienceMatchApi } from './audience-match.ts';
import type { choicesApi } from './choices.ts';
import type { competencyGapsApi } from './competency-gaps.ts';
import type { competencyModelImportsApi } from './competency-model-imports.ts';
import type { competencyModelsApi } from './competency-models.ts';
import type { courseLagApi } from './course-lag.ts';
import type { cyclesApi } from './cycles.ts';
import type { documentsApi } from './documents.ts';
import type { guidesApi } from './guides.ts';
import type { interviewsApi } from './interviews.ts';
import type { measurementImportsApi } from './measurement-imports.ts';
import type { measuringApi } from './measuring.ts';
import type { menusApi } from './menus.ts';
import type { observationImportsApi, observationsApi } from './observations.ts';
import type { openTextsApi } from './open-texts.ts';
import type { ordersApi } from './orders.ts';
import type { paperAnswersApi } from './paper-answers.ts';
import type { prioritiesApi } from './priorities.ts';
import type { priorityImportsApi } from './priority-imports.ts';
import type { proposalsApi } from './proposals.ts';
import type { quarterWorkApi } from './quarter-work.ts';
import type { questionnairesApi } from './questionnaires.ts';
import type { rankingsApi } from './rankings.ts';
import type { samplesApi } from './samples.ts';
import type { themeImportsApi } from './theme-imports.ts';
import type { themesApi } from './themes.ts';
import type { trainedPeopleImportsApi } from './trained-people-imports.ts';

/** All operations of the plugin, for a typed client. */
export type NeedsAnalysisApi = typeof themesApi &
  typeof themeImportsApi &
  typeof prioritiesApi &
  typeof priorityImportsApi &
  typeof documentsApi &
  typeof competencyModelsApi &
  typeof competencyModelImportsApi &
  typeof measuringApi &
  typeof measurementImportsApi &
  typeof competencyGapsApi &
  typeof questionnairesApi &
  typeof samplesApi &
  typeof paperAnswersApi &
  typeof openTextsApi &
  typeof interviewsApi &
  typeof observationsApi &
  typeof observationImportsApi &
  typeof rankingsApi &
  typeof cyclesApi &
  typeof guidesApi &
  typeof ordersApi &
  typeof menusApi &
  typeof choicesApi &
  typeof allocationsApi &
  typeof trainedPeopleImportsApi &
  typeof proposalsApi &
  typeof audienceMatchApi &
  typeof courseLagApi &
  typeof quarterWorkApi;
