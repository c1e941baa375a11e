import { text } from '@peixun/plugin-api';
import { defineSheet } from '@peixun/spreadsheet';

/** The units of a county, parents before or after their children. */
export const unitSheet = defineSheet({
  id: 'units',
  title: text('单位', 'Units'),
  columns: {
    name: {
      title: text('单位名称', 'Name'),
      type: 'text',
      required: true,
      maxLength: 100,
      synonyms: ['名称', '单位', '单位全称'],
      example: '河口村',
    },
    code: {
      title: text('单位编码', 'Code'),
      type: 'text',
      maxLength: 40,
      synonyms: ['编码', '代码', '单位代码'],
      example: '530000001',
    },
    parent: {
      title: text('上级单位', 'Parent'),
      type: 'text',
      synonyms: ['上级', '上级单位编码', '隶属单位', '主管单位'],
      note: text('编码或名称；留空表示直属县', 'Code or name; empty for the county itself'),
      example: '白云镇',
    },
    kind: {
      title: text('单位类别', 'Kind'),
      type: 'choice',
      required: true,
      synonyms: ['类别', '类型', '单位性质'],
      choices: {
        department: {
          title: text('部门', 'Department'),
          synonyms: ['县直部门', '市直部门', '区直部门', '机关'],
        },
        township: { title: text('乡镇（街道）', 'Township'), synonyms: ['乡镇', '街道', '乡', '镇'] },
        village: { title: text('村（社区）', 'Village'), synonyms: ['村', '社区'] },
        school: { title: text('学校', 'School'), synonyms: ['党校'] },
        branch: { title: text('分校', 'Branch school') },
        enterprise: { title: text('企业', 'Enterprise'), synonyms: ['国企', '公司'] },
        other: { title: text('其他', 'Other') },
      },
      example: '村（社区）',
    },
  },
  unique: [['code'], ['parent', 'name']],
});
