import { text } from '@peixun/plugin-api';
import { defineSheet } from '@peixun/spreadsheet';

/** Teachers as a school keeps them in a spreadsheet. */
export const teacherSheet = defineSheet({
  id: 'teachers',
  title: text('师资', 'Teachers'),
  columns: {
    name: {
      title: text('姓名', 'Name'),
      type: 'person-name',
      required: true,
      synonyms: ['教师姓名', '教师'],
      example: '张示例',
    },
    kind: {
      title: text('专职/兼职', 'Full-time or part-time'),
      type: 'choice',
      required: true,
      synonyms: ['类别', '教师类别', '专兼职', '性质'],
      choices: {
        'full-time': { title: text('专职', 'full-time'), synonyms: ['专职教师', '全职'] },
        'part-time': { title: text('兼职', 'part-time'), synonyms: ['兼职教师', '外聘'] },
      },
    },
    title: {
      title: text('职称或职务', 'Title or post'),
      type: 'text',
      synonyms: ['职称', '职务', '职称/职务'],
      example: '高级讲师',
    },
    unit: {
      title: text('单位', 'Unit'),
      type: 'text',
      synonyms: ['工作单位', '所在单位', '单位编码'],
      note: text('单位全称或编码；县外教师留空。', 'Its full name or code; empty for guests from outside.'),
    },
    specialities: {
      title: text('主讲专题', 'Specialities'),
      type: 'text',
      synonyms: ['专题', '专长', '擅长领域', '主讲课程', '研究方向'],
      note: text(
        '用顿号或逗号分隔，名称与本县主题一致。',
        'Separated by commas, named as the county names its themes.',
      ),
      example: '基层治理、矛盾纠纷调解',
    },
    introduction: {
      title: text('简介', 'Introduction'),
      type: 'text',
      synonyms: ['个人简介', '备注'],
    },
  },
  unique: [['name', 'unit']],
});

export type TeacherSheet = typeof teacherSheet;
