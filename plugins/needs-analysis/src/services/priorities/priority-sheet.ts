import { text } from '@peixun/plugin-api';
import { defineSheet } from '@peixun/spreadsheet';

/** Priorities as departments send them. */
export const prioritySheet = defineSheet({
  id: 'priorities',
  title: text('重点工作', 'Priorities'),
  columns: {
    unit: {
      title: text('填报单位', 'Unit'),
      type: 'text',
      required: true,
      synonyms: ['单位', '牵头单位', '责任单位', '单位编码'],
      note: text('单位全称或编码。', 'Its full name or its code.'),
      example: '农业农村局',
    },
    year: {
      title: text('年度', 'Year'),
      type: 'integer',
      required: true,
      synonyms: ['年份'],
      min: 2000,
      max: 2100,
      example: '2026',
    },
    theme: {
      title: text('培训主题', 'Theme'),
      type: 'text',
      required: true,
      synonyms: ['主题'],
      note: text('主题树中的名称。', 'A name of the theme tree.'),
      example: '产业发展',
    },
    title: {
      title: text('重点工作', 'Priority'),
      type: 'text',
      required: true,
      synonyms: ['工作任务', '任务'],
      example: '做强核桃产业',
    },
    sourceDocument: {
      title: text('来源文件', 'Source document'),
      type: 'text',
      required: true,
      synonyms: ['依据', '文件'],
      example: '2026 年政府工作报告',
    },
    sourcePassage: {
      title: text('原文', 'Passage'),
      type: 'text',
      synonyms: ['原文摘录', '内容'],
      note: text('文件中的原话。', 'The words of the document.'),
    },
    weight: {
      title: text('权重', 'Weight'),
      type: 'integer',
      min: 1,
      max: 10,
      note: text('1 至 10，默认 5。', '1 to 10; 5 unless told.'),
      example: '8',
    },
    audience: {
      title: text('培训对象类别', 'Audience'),
      type: 'text',
      synonyms: ['培训对象', '对象'],
      note: text('留空表示全体。', 'Empty means everybody.'),
    },
  },
  unique: [['unit', 'year', 'title', 'audience']],
});

export type PrioritySheet = typeof prioritySheet;
