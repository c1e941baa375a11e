import { text, type UiDefinition } from '@peixun/plugin-api';

const write = 'needs-analysis.priority.write';
const confirmations = text('本季度重点工作确认', 'Priorities to confirm');

export const cycles = {
  pages: [
    {
      id: 'cycle',
      path: '/cycle',
      title: text('季度流程', 'Quarterly cycle'),
      permission: 'needs-analysis.cycle.read',
    },
    {
      id: 'confirmations',
      path: '/confirmations',
      title: confirmations,
      permission: 'needs-analysis.priority.read',
    },
  ],
  widgets: [{ id: 'confirmations', title: confirmations, permission: write, order: 12 }],
} satisfies Partial<UiDefinition>;
