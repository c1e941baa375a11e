import { text } from '@peixun/plugin-api';
import { defineSheet } from '@peixun/spreadsheet';

/** The theme tree as a table: a row for each theme, in any order. */
export const themeSheet = defineSheet({
  id: 'themes',
  title: text('主题树', 'Theme tree'),
  columns: {
    name: {
      title: text('主题', 'Theme'),
      type: 'text',
      required: true,
      maxLength: 60,
      synonyms: ['名称', '主题名称', '培训主题'],
      note: text('一个名称只用一次。', 'Each name once.'),
      example: '产业发展',
    },
    parent: {
      title: text('上级主题', 'Theme above'),
      type: 'text',
      synonyms: ['上级', '所属主题', '上级编号', '上级主题编号'],
      note: text(
        '名称，或本表中的编号；留空表示顶层。',
        'Its name, or its code in this file; empty at the top.',
      ),
      example: '乡村振兴',
    },
    code: {
      title: text('编号', 'Code'),
      type: 'text',
      synonyms: ['编码', '代码', '主题编号'],
      note: text(
        '只在本表中用来指明上级，不保存。',
        'Only names the theme above in this file; it is not kept.',
      ),
    },
  },
  unique: [['name'], ['code']],
});

export type ThemeSheet = typeof themeSheet;
