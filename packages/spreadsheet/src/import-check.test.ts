import { text } from '@peixun/plugin-api';
import { expect, it } from 'vitest';
import { defineSheet, importCheckOf, readSheet } from './index.ts';

const sheet = defineSheet({
  id: 'teachers',
  title: text('教师', 'Teachers'),
  columns: {
    name: { title: text('姓名', 'Name'), type: 'text', required: true },
    hours: { title: text('学时', 'Hours'), type: 'integer' },
    remark: { title: text('备注', 'Remark'), type: 'text' },
  },
});

it('shows bad rows first, each wrong cell with its reason, and what concerns the whole file', () => {
  const bytes = new TextEncoder().encode('姓名,学时,生肖\n张三,4,鼠\n李四,四个,牛\n');
  const check = importCheckOf('upload-1', sheet, readSheet(bytes, 'teachers.csv', sheet), 'zh-CN');
  expect(check).toMatchObject({
    id: 'upload-1',
    columns: [
      { name: 'name', title: '姓名' },
      { name: 'hours', title: '学时' },
    ],
    goodRows: 1,
    badRows: 1,
    rows: [
      { row: 3, values: { name: '李四', hours: '四个' }, issues: [{ column: 'hours' }] },
      { row: 2, values: { name: '张三', hours: '4' }, issues: [] },
    ],
    remarks: ['未导入的列：生肖', '文件中没有的选填列：备注'],
  });
});
