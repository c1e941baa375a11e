import { createRequire } from 'node:module';
import { definePlugin, text } from '@peixun/plugin-api';
import {
  allocationRules,
  audienceMatchRule,
  courseLagRule,
  interviewRules,
  measuringRules,
  needRanked,
  needsAnalysisErrors,
  needsAnalysisPermissions,
  needsAnalysisSettings,
  observedGrades,
  placesAllocated,
  proposalDecided,
  quarterlyCycle,
  rankingMethod,
  sourceWeights,
} from './contract/index.ts';
import { migrations } from './database/migrations/index.ts';
import { receiveSurveyAnswers } from './events/receive-survey-answers.ts';
import { allocatePlacesJob } from './jobs/allocate-places.ts';
import { closeQuestionnairesJob } from './jobs/close-questionnaires.ts';
import { moveUpJob } from './jobs/move-up.ts';
import { remindRespondentsJob } from './jobs/remind-respondents.ts';
import { runCyclesJob } from './jobs/run-cycles.ts';
import { routes } from './routes/index.ts';
import { allocationsService } from './services/allocation/allocations.ts';
import { analysesService } from './services/rankings/analyses.ts';
import { competenciesService } from './services/competencies/person-gaps.ts';
import { coursesService } from './services/themes/theme-courses.ts';
import { teachersService } from './services/proposals/suggest-teachers.ts';
import { ui } from './ui-definition/index.ts';

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

export default definePlugin({
  id: 'needs-analysis',
  version,
  title: text('需求分析', 'Needs analysis'),
  description: text(
    '从组织、岗位、个人三个来源排出培训需求，每个分数都能追到依据',
    'Ranks training needs from three sources, each score open to its evidence',
  ),
  requires: { kernel: '^1.0' },
  optional: { services: [coursesService, teachersService] },
  settings: needsAnalysisSettings,
  permissions: needsAnalysisPermissions,
  errors: needsAnalysisErrors,
  ruleSets: [
    interviewRules,
    observedGrades,
    allocationRules,
    audienceMatchRule,
    courseLagRule,
    measuringRules,
    quarterlyCycle,
    rankingMethod,
    sourceWeights,
  ],
  publishes: [needRanked, placesAllocated, proposalDecided],
  migrations,
  routes,
  services: [allocationsService, analysesService, competenciesService],
  jobs: [allocatePlacesJob, closeQuestionnairesJob, moveUpJob, remindRespondentsJob, runCyclesJob],
  anonymousBoxes: [receiveSurveyAnswers],
  ui,
});
