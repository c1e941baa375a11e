import { text, type UiDefinition } from '@peixun/plugin-api';

const permission = 'needs-analysis.priority.read';
const title = text('需求概览', 'Needs at a glance');

export const overview = {
  pages: [{ id: 'overview', path: '', title, permission }],
  widgets: [
    {
      id: 'quarter-work',
      title: text('本季度待办', 'Work of the quarter'),
      permission: 'needs-analysis.cycle.run',
      order: 9,
    },
  ],
  navigation: [{ id: 'overview', title, icon: 'dashboard', path: '', permission, order: 9 }],
} satisfies Partial<UiDefinition>;
