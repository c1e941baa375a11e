import { text } from '@peixun/plugin-api';
import { defineSheet } from '@peixun/spreadsheet';

/** Who was trained elsewhere, a row for each person and year. */
export const trainedPeopleSheet = defineSheet({
  id: 'trained-people',
  title: text('已在别处参训的人员', 'People trained elsewhere'),
  columns: {
    year: {
      title: text('年度', 'Year'),
      type: 'integer',
      required: true,
      min: 2000,
      max: 2100,
      synonyms: ['年份', '参训年度'],
      example: '2026',
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
  },
  unique: [['year', 'unit', 'name', 'post']],
});
