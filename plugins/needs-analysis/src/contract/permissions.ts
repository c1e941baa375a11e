import { definePermissions, text } from '@peixun/plugin-api';

export const needsAnalysisPermissions = definePermissions({
  'needs-analysis.theme.write': {
    title: text('维护主题', 'Maintain themes'),
    scope: 'county',
    defaultRoles: ['training-office', 'school'],
  },
  'needs-analysis.priority.read': {
    title: text('查看重点工作', 'See priorities'),
    defaultRoles: ['leader', 'training-office', 'school', 'unit-officer'],
  },
  'needs-analysis.priority.write': {
    title: text('填报重点工作', 'Enter priorities'),
    defaultRoles: ['training-office', 'unit-officer'],
  },
  'needs-analysis.questionnaire.read': {
    title: text('查看问卷与结果', 'See questionnaires and results'),
    scope: 'county',
    defaultRoles: ['leader', 'training-office', 'school'],
  },
  'needs-analysis.questionnaire.write': {
    title: text('编制问卷', 'Write questionnaires'),
    scope: 'county',
    defaultRoles: ['training-office', 'school'],
  },
  'needs-analysis.answer.give': {
    title: text('填写问卷', 'Answer questionnaires'),
    scope: 'self',
    defaultRoles: ['unit-officer', 'teacher', 'trainee'],
  },
  'needs-analysis.ranking.read': {
    title: text('查看需求排序', 'See rankings'),
    scope: 'county',
    defaultRoles: ['leader', 'training-office', 'school'],
  },
  'needs-analysis.ranking.compute': {
    title: text('计算需求排序', 'Compute rankings'),
    scope: 'county',
    defaultRoles: ['training-office', 'school'],
  },
  'needs-analysis.proposal.read': {
    title: text('查看班次建议', 'See class proposals'),
    scope: 'county',
    defaultRoles: ['leader', 'training-office', 'school'],
  },
  'needs-analysis.proposal.write': {
    title: text('提出班次建议', 'Propose classes'),
    scope: 'county',
    defaultRoles: ['school'],
  },
  'needs-analysis.proposal.decide': {
    title: text('审批班次建议', 'Decide on class proposals'),
    scope: 'county',
    defaultRoles: ['training-office'],
  },
});
