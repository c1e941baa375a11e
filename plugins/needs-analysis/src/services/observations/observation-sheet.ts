import { text } from '@peixun/plugin-api';
import { defineSheet } from '@peixun/spreadsheet';

/** Results of appraisals, public evaluations and inspections, and what supervisors saw: a row for each theme. */
export const observationSheet = defineSheet({
  id: 'observations',
  title: text('考核评价与观察', 'Appraisals and observations'),
  columns: {
    kind: {
      title: text('类别', 'Kind'),
      type: 'choice',
      required: true,
      synonyms: ['评价类别', '类型'],
      choices: {
        appraisal: { title: text('年度考核', 'yearly appraisal'), synonyms: ['考核'] },
        'public-evaluation': { title: text('群众评议', 'public evaluation'), synonyms: ['群众评价'] },
        inspection: { title: text('干部考察或巡察', 'inspection'), synonyms: ['干部考察', '考察', '巡察'] },
        supervisor: { title: text('上级观察', 'supervisor'), synonyms: ['领导评价', '主管观察'] },
      },
    },
    unit: {
      title: text('单位', 'Unit'),
      type: 'text',
      required: true,
      synonyms: ['所在单位', '单位编码'],
      note: text('单位全称或编码。', 'Its full name or its code.'),
      example: '清溪镇',
    },
    name: {
      title: text('姓名', 'Name'),
      type: 'person-name',
      note: text('评价单位时留空。', 'Empty for a result about the unit.'),
      example: '张三',
    },
    post: {
      title: text('岗位', 'Post'),
      type: 'text',
      synonyms: ['职务', '现任职务'],
      note: text('同一单位有同名的人时填写。', 'Where people of one unit have the same name.'),
    },
    theme: {
      title: text('培训主题', 'Theme'),
      type: 'text',
      required: true,
      synonyms: ['主题', '短板'],
      note: text('主题树中的名称。', 'A name of the theme tree.'),
      example: '矛盾纠纷调解',
    },
    grade: {
      title: text('等次', 'Grade'),
      type: 'text',
      required: true,
      synonyms: ['结果', '评价结果', '考核等次'],
      note: text(
        '按类别填写本县规定的等次，如：年度考核填“优秀、称职、基本称职、不称职”。',
        'A grade of the kind, such as Excellent, Competent, Barely competent, Incompetent for the yearly appraisal.',
      ),
      example: '基本称职',
    },
    observedOn: {
      title: text('日期', 'Day'),
      type: 'date',
      required: true,
      synonyms: ['考核日期', '评价日期', '评议日期'],
      note: text('结果作出的日期。', 'The day of the result.'),
    },
    note: {
      title: text('具体表现', 'What was seen'),
      type: 'text',
      synonyms: ['说明', '备注'],
    },
  },
  unique: [['kind', 'unit', 'name', 'post', 'theme', 'observedOn']],
});

export type ObservationSheet = typeof observationSheet;
