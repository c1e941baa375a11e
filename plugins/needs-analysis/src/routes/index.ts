import { allocationRoutes, trainedPeopleImportRoutes } from './allocations.ts';
import { audienceMatchRoutes } from './audience-match.ts';
import { choiceRoutes } from './choices.ts';
import { competencyModelImportRoutes, competencyModelRoutes } from './competency-models.ts';
import { courseLagRoutes } from './course-lag.ts';
import { cycleRoutes } from './cycles.ts';
import { guideRoutes } from './guides.ts';
import { competencyGapRoutes, measurementImportRoutes, measuringRoutes } from './measuring.ts';
import { documentRoutes } from './documents.ts';
import { interviewRoutes } from './interviews.ts';
import { menuRoutes } from './menus.ts';
import { observationImportRoutes, observationRoutes } from './observations.ts';
import { openTextRoutes } from './open-texts.ts';
import { orderRoutes } from './orders.ts';
import { paperAnswerRoutes } from './paper-answers.ts';
import { priorityImportRoutes, priorityRoutes } from './priorities.ts';
import { proposalRoutes } from './proposals.ts';
import { quarterWorkRoutes } from './quarter-work.ts';
import { questionnaireRoutes } from './questionnaires.ts';
import { rankingRoutes } from './rankings.ts';
import { sampleRoutes } from './samples.ts';
import { themeImportRoutes, themeRoutes } from './themes.ts';

export const routes = [
  themeRoutes,
  themeImportRoutes,
  priorityRoutes,
  priorityImportRoutes,
  documentRoutes,
  competencyModelRoutes,
  competencyModelImportRoutes,
  measuringRoutes,
  measurementImportRoutes,
  competencyGapRoutes,
  questionnaireRoutes,
  sampleRoutes,
  paperAnswerRoutes,
  openTextRoutes,
  interviewRoutes,
  observationRoutes,
  observationImportRoutes,
  rankingRoutes,
  cycleRoutes,
  guideRoutes,
  orderRoutes,
  menuRoutes,
  choiceRoutes,
  allocationRoutes,
  trainedPeopleImportRoutes,
  proposalRoutes,
  audienceMatchRoutes,
  courseLagRoutes,
  quarterWorkRoutes,
];
