import { text } from '@peixun/plugin-api';
import { defineSheet } from '@peixun/spreadsheet';

/** Results of tests and appraisals, a row for each person and competency. */
export const measurementSheet = defineSheet({
  id: 'measurements',
  title: text('测试与考核结果', 'Results of tests and appraisals'),
  columns: {
    round: {
      title: text('测评', 'Measuring round'),
      type: 'text',
      required: true,
      synonyms: ['测评名称', '测评轮次'],
      note: text('进行中的测评的名称。', 'The title of a round under way.'),
      example: '2026 年第一季度能力测评',
    },
    unit: {
      title: text('单位', 'Unit'),
      type: 'text',
      required: true,
      synonyms: ['所在单位', '单位编码'],
      note: text('单位全称或编码。', 'Its full name or its code.'),
      example: '清溪镇',
    },
    name: { title: text('姓名', 'Name'), type: 'person-name', required: true, example: '张三' },
    post: {
      title: text('岗位', 'Post'),
      type: 'text',
      synonyms: ['职务', '现任职务'],
      note: text('同一单位有同名的人时填写。', 'Where people of one unit have the same name.'),
    },
    competency: {
      title: text('能力', 'Competency'),
      type: 'text',
      required: true,
      synonyms: ['能力素质', '能力名称'],
      example: '矛盾调解',
    },
    kind: {
      title: text('方式', 'Kind'),
      type: 'choice',
      required: true,
      choices: {
        test: { title: text('测试', 'test'), synonyms: ['考试'] },
        appraisal: { title: text('考核', 'appraisal'), synonyms: ['年度考核'] },
      },
    },
    level: {
      title: text('等级', 'Level'),
      type: 'integer',
      required: true,
      min: 0,
      max: 5,
      note: text('达到的等级；未达到一级填 0。', 'The level that was reached; 0 below the first.'),
      example: '2',
    },
    measuredOn: {
      title: text('日期', 'Day'),
      type: 'date',
      required: true,
      synonyms: ['测评日期', '考核日期'],
    },
    correction: {
      title: text('更正', 'Correction'),
      type: 'boolean',
      note: text('已有结果需要更正时填“是”。', 'Yes to correct a result that is there already.'),
    },
  },
  unique: [['round', 'unit', 'name', 'post', 'competency', 'kind']],
});

export type MeasurementSheet = typeof measurementSheet;
