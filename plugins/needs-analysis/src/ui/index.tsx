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
  'priority-import': async () => (await import('./pages/priority-import-page.tsx')).PriorityImportPage,
  'new-priority': async () => (await import('./pages/priority-page.tsx')).NewPriorityPage,
  priority: async () => (await import('./pages/priority-page.tsx')).PriorityPage,
  themes: async () => (await import('./pages/themes-page.tsx')).ThemesPage,
  questionnaires: async () => (await import('./pages/questionnaires-page.tsx')).QuestionnairesPage,
  'new-questionnaire': async () => (await import('./pages/draft-page.tsx')).NewQuestionnairePage,
  questionnaire: async () => (await import('./pages/questionnaire-page.tsx')).QuestionnairePage,
  'edit-questionnaire': async () => (await import('./pages/draft-page.tsx')).DraftPage,
  'paper-answers': async () => (await import('./pages/paper-answers-page.tsx')).PaperAnswersPage,
  waiting: async () => (await import('./pages/waiting-page.tsx')).WaitingPage,
  answer: async () => (await import('./pages/answer-page.tsx')).AnswerPage,
  'answer-by-link': async () => (await import('./pages/answer-by-link-page.tsx')).AnswerByLinkPage,
  proposals: async () => (await import('./pages/proposals-page.tsx')).ProposalsPage,
  'new-proposal': async () => (await import('./pages/new-proposal-page.tsx')).NewProposalPage,
  'edit-proposal': async () => (await import('./pages/edit-proposal-page.tsx')).EditProposalPage,
  proposal: async () => (await import('./pages/proposal-page.tsx')).ProposalPage,
  cycle: async () => (await import('./pages/cycle-page.tsx')).CyclePage,
  confirmations: async () => (await import('./pages/confirmations-page.tsx')).ConfirmationsPage,
  guides: async () => (await import('./pages/guides-page.tsx')).GuidesPage,
  guide: async () => (await import('./pages/guide-page.tsx')).GuidePage,
}) satisfies PluginUi['pages'];

export const widgets = lazyComponents({
  waiting: async () => (await import('./widgets/waiting-widget.tsx')).WaitingWidget,
  questionnaires: async () => (await import('./widgets/questionnaires-widget.tsx')).QuestionnairesWidget,
  proposals: async () => (await import('./widgets/proposals-widget.tsx')).ProposalsWidget,
  priorities: async () => (await import('./widgets/priorities-widget.tsx')).PrioritiesWidget,
  'top-needs': async () => (await import('./widgets/top-needs-widget.tsx')).TopNeedsWidget,
  confirmations: async () => (await import('./widgets/confirmations-widget.tsx')).ConfirmationsWidget,
}) satisfies PluginUi['widgets'];

export const messages = { 'zh-CN': zhCN, en } satisfies PluginUi['messages'];
