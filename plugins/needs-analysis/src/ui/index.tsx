import { lazyComponents, type PluginUi } from '@peixun/ui-kit/plugin-ui';
import en from '../i18n/en.json' with { type: 'json' };
import zhCN from '../i18n/zh-CN.json' with { type: 'json' };
import './style.css';

export const pages = lazyComponents({
  overview: async () => (await import('./pages/overview-page.tsx')).OverviewPage,
  rankings: async () => (await import('./pages/rankings-page.tsx')).RankingsPage,
  comparison: async () => (await import('./pages/comparison-page.tsx')).ComparisonPage,
  ranking: async () => (await import('./pages/ranking-page.tsx')).RankingPage,
  trends: async () => (await import('./pages/trends-page.tsx')).TrendsPage,
  priorities: async () => (await import('./pages/priorities-page.tsx')).PrioritiesPage,
  'theme-import': async () => (await import('./pages/theme-import-page.tsx')).ThemeImportPage,
  'priority-import': async () => (await import('./pages/priority-import-page.tsx')).PriorityImportPage,
  'new-priority': async () => (await import('./pages/priority-page.tsx')).NewPriorityPage,
  priority: async () => (await import('./pages/priority-page.tsx')).PriorityPage,
  themes: async () => (await import('./pages/themes-page.tsx')).ThemesPage,
  documents: async () => (await import('./pages/documents-page.tsx')).DocumentsPage,
  'new-document': async () => (await import('./pages/new-document-page.tsx')).NewDocumentPage,
  document: async () => (await import('./pages/document-page.tsx')).DocumentPage,
  'organisation-needs': async () =>
    (await import('./pages/organisation-needs-page.tsx')).OrganisationNeedsPage,
  competencies: async () => (await import('./pages/competencies-page.tsx')).CompetenciesPage,
  'competency-model-import': async () =>
    (await import('./pages/competency-model-import-page.tsx')).CompetencyModelImportPage,
  'competency-model': async () => (await import('./pages/competency-model-page.tsx')).CompetencyModelPage,
  'edit-competency-model': async () =>
    (await import('./pages/edit-competency-model-page.tsx')).EditCompetencyModelPage,
  'model-comparison': async () => (await import('./pages/model-comparison-page.tsx')).ModelComparisonPage,
  'new-round': async () => (await import('./pages/new-round-page.tsx')).NewRoundPage,
  round: async () => (await import('./pages/round-page.tsx')).RoundPage,
  'measurement-import': async () =>
    (await import('./pages/measurement-import-page.tsx')).MeasurementImportPage,
  'superior-rating': async () => (await import('./pages/superior-rating-page.tsx')).SuperiorRatingPage,
  'self-rating': async () => (await import('./pages/self-rating-page.tsx')).SelfRatingPage,
  'my-needs': async () => (await import('./pages/my-needs-page.tsx')).MyNeedsPage,
  'gap-people': async () => (await import('./pages/gap-people-page.tsx')).GapPeoplePage,
  'person-gaps': async () => (await import('./pages/person-gaps-page.tsx')).PersonGapsPage,
  questionnaires: async () => (await import('./pages/questionnaires-page.tsx')).QuestionnairesPage,
  'new-questionnaire': async () => (await import('./pages/draft-page.tsx')).NewQuestionnairePage,
  questionnaire: async () => (await import('./pages/questionnaire-page.tsx')).QuestionnairePage,
  'edit-questionnaire': async () => (await import('./pages/draft-page.tsx')).DraftPage,
  'paper-answers': async () => (await import('./pages/paper-answers-page.tsx')).PaperAnswersPage,
  waiting: async () => (await import('./pages/waiting-page.tsx')).WaitingPage,
  answer: async () => (await import('./pages/answer-page.tsx')).AnswerPage,
  'answer-by-link': async () => (await import('./pages/answer-by-link-page.tsx')).AnswerByLinkPage,
  interviews: async () => (await import('./pages/interviews-page.tsx')).InterviewsPage,
  'new-interview': async () => (await import('./pages/new-interview-page.tsx')).NewInterviewPage,
  interview: async () => (await import('./pages/interview-page.tsx')).InterviewPage,
  'interview-plan': async () => (await import('./pages/interview-plan-page.tsx')).InterviewPlanPage,
  'interview-guides': async () => (await import('./pages/interview-guides-page.tsx')).InterviewGuidesPage,
  'new-interview-guide': async () => (await import('./pages/interview-guide-page.tsx')).NewInterviewGuidePage,
  'interview-guide': async () => (await import('./pages/interview-guide-page.tsx')).InterviewGuidePage,
  'my-interviews': async () => (await import('./pages/my-interviews-page.tsx')).MyInterviewsPage,
  'my-interview': async () => (await import('./pages/my-interview-page.tsx')).MyInterviewPage,
  observations: async () => (await import('./pages/observations-page.tsx')).ObservationsPage,
  'new-observation': async () => (await import('./pages/new-observation-page.tsx')).NewObservationPage,
  'observation-import': async () =>
    (await import('./pages/observation-import-page.tsx')).ObservationImportPage,
  ordering: async () => (await import('./pages/ordering-page.tsx')).OrderingPage,
  menu: async () => (await import('./pages/menu-page.tsx')).MenuPage,
  'new-menu-item': async () => (await import('./pages/menu-item-page.tsx')).NewMenuItemPage,
  'menu-item': async () => (await import('./pages/menu-item-page.tsx')).MenuItemPage,
  orders: async () => (await import('./pages/orders-page.tsx')).OrdersPage,
  'trained-people-import': async () =>
    (await import('./pages/trained-people-import-page.tsx')).TrainedPeopleImportPage,
  choices: async () => (await import('./pages/choices-page.tsx')).ChoicesPage,
  proposals: async () => (await import('./pages/proposals-page.tsx')).ProposalsPage,
  'new-proposal': async () => (await import('./pages/new-proposal-page.tsx')).NewProposalPage,
  'matching-people': async () => (await import('./pages/matching-people-page.tsx')).MatchingPeoplePage,
  'course-lag': async () => (await import('./pages/course-lag-page.tsx')).CourseLagPage,
  'edit-proposal': async () => (await import('./pages/edit-proposal-page.tsx')).EditProposalPage,
  proposal: async () => (await import('./pages/proposal-page.tsx')).ProposalPage,
  cycle: async () => (await import('./pages/cycle-page.tsx')).CyclePage,
  confirmations: async () => (await import('./pages/confirmations-page.tsx')).ConfirmationsPage,
  guides: async () => (await import('./pages/guides-page.tsx')).GuidesPage,
  guide: async () => (await import('./pages/guide-page.tsx')).GuidePage,
}) satisfies PluginUi['pages'];

export const widgets = lazyComponents({
  'quarter-work': async () => (await import('./widgets/quarter-work-widget.tsx')).QuarterWorkWidget,
  waiting: async () => (await import('./widgets/waiting-widget.tsx')).WaitingWidget,
  'self-ratings': async () => (await import('./widgets/self-ratings-widget.tsx')).SelfRatingsWidget,
  'superior-ratings': async () =>
    (await import('./widgets/superior-ratings-widget.tsx')).SuperiorRatingsWidget,
  'my-interviews': async () => (await import('./widgets/my-interviews-widget.tsx')).MyInterviewsWidget,
  questionnaires: async () => (await import('./widgets/questionnaires-widget.tsx')).QuestionnairesWidget,
  choices: async () => (await import('./widgets/choices-widget.tsx')).ChoicesWidget,
  proposals: async () => (await import('./widgets/proposals-widget.tsx')).ProposalsWidget,
  priorities: async () => (await import('./widgets/priorities-widget.tsx')).PrioritiesWidget,
  'top-needs': async () => (await import('./widgets/top-needs-widget.tsx')).TopNeedsWidget,
  confirmations: async () => (await import('./widgets/confirmations-widget.tsx')).ConfirmationsWidget,
}) satisfies PluginUi['widgets'];

export const messages = { 'zh-CN': zhCN, en } satisfies PluginUi['messages'];
