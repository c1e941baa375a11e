import { text, type UiDefinition } from '@peixun/plugin-api';

const titles = {
  priorities: text('重点工作', 'Priorities'),
  questionnaires: text('需求问卷', 'Questionnaires'),
  rankings: text('需求排序', 'Ranked needs'),
  proposals: text('班次建议', 'Class proposals'),
  waiting: text('待填问卷', 'Questionnaires for me'),
};

const permissions = {
  priorities: 'needs-analysis.priority.read',
  writePriorities: 'needs-analysis.priority.write',
  questionnaires: 'needs-analysis.questionnaire.read',
  writeQuestionnaires: 'needs-analysis.questionnaire.write',
  rankings: 'needs-analysis.ranking.read',
  proposals: 'needs-analysis.proposal.read',
  writeProposals: 'needs-analysis.proposal.write',
  answer: 'needs-analysis.answer.give',
};

/** What the browser knows of this plugin before it loads its pages. */
export const ui: UiDefinition = {
  entry: 'dist/ui/index.js',
  uiKit: '^1.0',
  pages: [
    { id: 'rankings', path: '', title: titles.rankings, permission: permissions.rankings },
    { id: 'ranking', path: '/rankings/:id', title: titles.rankings, permission: permissions.rankings },
    { id: 'priorities', path: '/priorities', title: titles.priorities, permission: permissions.priorities },
    {
      id: 'priority-import',
      path: '/priorities/import',
      title: text('导入重点工作', 'Import priorities'),
      permission: permissions.writePriorities,
    },
    {
      id: 'new-priority',
      path: '/priorities/new',
      title: text('填报重点工作', 'Enter a priority'),
      permission: permissions.writePriorities,
    },
    {
      id: 'priority',
      path: '/priorities/:id',
      title: titles.priorities,
      permission: permissions.priorities,
    },
    {
      id: 'themes',
      path: '/themes',
      title: text('主题树', 'Theme tree'),
      permission: 'needs-analysis.theme.write',
    },
    {
      id: 'questionnaires',
      path: '/questionnaires',
      title: titles.questionnaires,
      permission: permissions.questionnaires,
    },
    {
      id: 'new-questionnaire',
      path: '/questionnaires/new',
      title: text('编制问卷', 'Write a questionnaire'),
      permission: permissions.writeQuestionnaires,
    },
    {
      id: 'questionnaire',
      path: '/questionnaires/:id',
      title: titles.questionnaires,
      permission: permissions.questionnaires,
    },
    {
      id: 'edit-questionnaire',
      path: '/questionnaires/:id/edit',
      title: text('修改问卷', 'Change a questionnaire'),
      permission: permissions.writeQuestionnaires,
    },
    { id: 'waiting', path: '/answer', title: titles.waiting, permission: permissions.answer },
    { id: 'answer', path: '/answer/:id', title: titles.waiting, permission: permissions.answer },
    {
      id: 'answer-by-link',
      path: '/q/:token',
      title: text('填写问卷', 'Answer a questionnaire'),
      public: true,
    },
    { id: 'proposals', path: '/proposals', title: titles.proposals, permission: permissions.proposals },
    {
      id: 'new-proposal',
      path: '/proposals/new',
      title: text('提出班次建议', 'Propose a class'),
      permission: permissions.writeProposals,
    },
    {
      id: 'edit-proposal',
      path: '/proposals/:id/edit',
      title: text('修改班次建议', 'Change a class proposal'),
      permission: permissions.writeProposals,
    },
    { id: 'proposal', path: '/proposals/:id', title: titles.proposals, permission: permissions.proposals },
  ],
  navigation: [
    {
      id: 'rankings',
      title: titles.rankings,
      icon: 'ranking',
      path: '',
      permission: permissions.rankings,
      order: 10,
    },
    {
      id: 'priorities',
      title: titles.priorities,
      icon: 'priority',
      path: '/priorities',
      permission: permissions.priorities,
      order: 11,
    },
    {
      id: 'questionnaires',
      title: titles.questionnaires,
      icon: 'questionnaire',
      path: '/questionnaires',
      permission: permissions.questionnaires,
      order: 12,
    },
    {
      id: 'proposals',
      title: titles.proposals,
      icon: 'proposal',
      path: '/proposals',
      permission: permissions.proposals,
      order: 13,
    },
    {
      id: 'waiting',
      title: titles.waiting,
      icon: 'edit',
      path: '/answer',
      permission: permissions.answer,
      order: 14,
    },
  ],
  widgets: [
    { id: 'waiting', title: titles.waiting, permission: permissions.answer, order: 10 },
    {
      id: 'top-needs',
      title: text('本季度首要需求', 'First needs of the quarter'),
      permission: permissions.rankings,
      size: 'wide',
      order: 20,
    },
  ],
};
