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
  'needs-analysis.document.write': {
    title: text('上传来源文件', 'Upload source documents'),
    scope: 'county',
    defaultRoles: ['training-office', 'school'],
  },
  'needs-analysis.competency.read': {
    title: text('查看能力素质模型与测评', 'See competency models and measuring rounds'),
    defaultRoles: ['leader', 'training-office', 'school', 'unit-officer'],
  },
  'needs-analysis.competency.write': {
    title: text('编制能力素质模型、发起测评', 'Write competency models, open measuring rounds'),
    scope: 'county',
    defaultRoles: ['training-office', 'school'],
  },
  'needs-analysis.self-rating.give': {
    title: text('自评能力、查看本人差距', 'Rate oneself, see one’s own gaps'),
    scope: 'self',
    defaultRoles: ['unit-officer', 'teacher', 'trainee'],
  },
  'needs-analysis.superior-rating.give': {
    title: text('评价本单位干部的能力', 'Rate the people of one’s unit'),
    defaultRoles: ['unit-officer'],
  },
  'needs-analysis.measurement.import': {
    title: text('导入测试与考核结果', 'Import results of tests and appraisals'),
    scope: 'county',
    defaultRoles: ['training-office', 'school'],
  },
  'needs-analysis.gap.read': {
    title: text('查看岗位差距热力图', 'See the map of gaps'),
    defaultRoles: ['leader', 'training-office', 'school', 'unit-officer'],
  },
  'needs-analysis.person-gap.read': {
    title: text('查看单个干部的岗位差距', 'See the gaps of single people'),
    defaultRoles: ['training-office', 'school', 'unit-officer'],
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
  'needs-analysis.interview.read': {
    title: text('查看访谈安排与比例', 'See planned and held interviews'),
    scope: 'county',
    defaultRoles: ['leader', 'training-office', 'school'],
  },
  'needs-analysis.interview.plan': {
    title: text('编写提纲、安排访谈', 'Write guides, plan interviews'),
    scope: 'county',
    defaultRoles: ['training-office', 'school'],
  },
  'needs-analysis.interview.conduct': {
    title: text('进行访谈、填写记录', 'Hold interviews and record them'),
    scope: 'county',
    defaultRoles: ['training-office', 'school', 'teacher'],
  },
  'needs-analysis.interview-notes.read': {
    title: text('查看访谈记录原话', 'Read what was said in interviews'),
    scope: 'county',
    defaultRoles: ['training-office', 'school'],
  },
  'needs-analysis.observation.read': {
    title: text('查看考核评价与观察', 'See appraisals and observations'),
    defaultRoles: ['training-office', 'school', 'unit-officer'],
  },
  'needs-analysis.observation.write': {
    title: text('登记和导入考核评价与观察', 'Record and import appraisals and observations'),
    defaultRoles: ['training-office', 'school', 'unit-officer'],
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
  'needs-analysis.cycle.read': {
    title: text('查看季度流程', 'See the quarterly cycle'),
    scope: 'county',
    defaultRoles: ['leader', 'training-office', 'school'],
  },
  'needs-analysis.cycle.run': {
    title: text('执行季度流程', 'Run the quarterly cycle'),
    scope: 'county',
    defaultRoles: ['training-office', 'school'],
  },
  'needs-analysis.guide.read': {
    title: text('查看季度指南', 'Read quarterly guides'),
    scope: 'county',
    defaultRoles: ['leader', 'training-office', 'school', 'unit-officer'],
  },
  'needs-analysis.guide.write': {
    title: text('编制季度指南', 'Write quarterly guides'),
    scope: 'county',
    defaultRoles: ['training-office', 'school'],
  },
  'needs-analysis.order.read': {
    title: text('查看部门点单', 'See orders'),
    defaultRoles: ['leader', 'training-office', 'school', 'unit-officer'],
  },
  'needs-analysis.order.write': {
    title: text('点单', 'Order classes'),
    defaultRoles: ['training-office', 'unit-officer'],
  },
  'needs-analysis.menu.read': {
    title: text('查看季度菜单', 'See menus'),
    defaultRoles: ['leader', 'training-office', 'school', 'unit-officer'],
  },
  'needs-analysis.menu.write': {
    title: text('编制季度菜单', 'Make menus'),
    scope: 'county',
    defaultRoles: ['school'],
  },
  'needs-analysis.choice.make': {
    title: text('为自己选课', 'Choose for oneself'),
    scope: 'self',
    defaultRoles: ['unit-officer', 'teacher', 'trainee'],
  },
  'needs-analysis.choice.read': {
    title: text('查看选课与名额', 'See choices and places'),
    defaultRoles: ['leader', 'training-office', 'school', 'unit-officer'],
  },
  'needs-analysis.choice.write': {
    title: text('为本单位人员选课', 'Choose for the people of one’s unit'),
    defaultRoles: ['training-office', 'unit-officer'],
  },
  'needs-analysis.allocation.compute': {
    title: text('计算与调整名额分配', 'Compute and change the allocation of places'),
    scope: 'county',
    defaultRoles: ['training-office', 'school'],
  },
  'needs-analysis.allocation.publish': {
    title: text('公布名额', 'Publish places'),
    scope: 'county',
    defaultRoles: ['training-office'],
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
