import { text, type UiDefinition } from '@peixun/plugin-api';

const read = 'needs-analysis.competency.read';
const write = 'needs-analysis.competency.write';
const openPeople = 'needs-analysis.person-gap.read';
const self = 'needs-analysis.self-rating.give';
const superior = 'needs-analysis.superior-rating.give';
const title = text('岗位需求', 'Post needs');
const model = text('能力素质模型', 'Competency model');
const own = text('我的需求', 'My needs');
const selfRating = text('能力自评', 'Rate myself');
const superiorRating = text('评价干部能力', 'Rate the people of my unit');

export const competencies = {
  pages: [
    { id: 'competencies', path: '/competencies', title, permission: read },
    {
      id: 'competency-model-import',
      path: '/competency-models/import',
      title: text('导入能力素质模型', 'Import a competency model'),
      permission: write,
    },
    { id: 'competency-model', path: '/competency-models/:id', title: model, permission: read },
    {
      id: 'edit-competency-model',
      path: '/competency-models/:id/edit',
      title: text('修改能力素质模型', 'Change a competency model'),
      permission: write,
    },
    {
      id: 'model-comparison',
      path: '/competency-models/:id/comparison',
      title: text('比较模型版本', 'Compare versions of a model'),
      permission: read,
    },
    {
      id: 'new-round',
      path: '/measuring-rounds/new',
      title: text('发起能力测评', 'Open a measuring round'),
      permission: write,
    },
    {
      id: 'round',
      path: '/measuring-rounds/:id',
      title: text('能力测评', 'Measuring round'),
      permission: read,
    },
    {
      id: 'measurement-import',
      path: '/measurements/import',
      title: text('导入测试与考核结果', 'Import results of tests and appraisals'),
      permission: 'needs-analysis.measurement.import',
    },
    { id: 'superior-rating', path: '/superior-ratings/:id', title: superiorRating, permission: superior },
    { id: 'self-rating', path: '/self-ratings/:id', title: selfRating, permission: self },
    { id: 'my-needs', path: '/my-needs', title: own, permission: self },
    {
      id: 'gap-people',
      path: '/competencies/:id/people',
      title: text('人员差距', 'People and gaps'),
      permission: openPeople,
    },
    {
      id: 'person-gaps',
      path: '/people/:id/gaps',
      title: text('个人岗位差距', 'Gaps of a person'),
      permission: openPeople,
    },
  ],
  navigation: [
    {
      id: 'competencies',
      title,
      icon: 'post',
      path: '/competencies',
      covers: ['/competency-models', '/measuring-rounds', '/measurements', '/superior-ratings', '/people'],
      permission: read,
      order: 12,
    },
    {
      id: 'my-needs',
      title: own,
      icon: 'need',
      path: '/my-needs',
      covers: ['/self-ratings'],
      permission: self,
      order: 21,
      isPersonal: true,
    },
  ],
  widgets: [
    { id: 'self-ratings', title: selfRating, permission: self, order: 11 },
    { id: 'superior-ratings', title: superiorRating, permission: superior, order: 12 },
  ],
} satisfies Partial<UiDefinition>;
