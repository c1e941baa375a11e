import { text, type UiDefinition } from '@peixun/plugin-api';

const permission = 'needs-analysis.ranking.read';
const title = text('需求排序', 'Ranked needs');

export const rankings = {
  pages: [
    { id: 'rankings', path: '/rankings', title, permission },
    {
      id: 'comparison',
      path: '/rankings/comparison',
      title: text('比较两次排序', 'Compare two rankings'),
      permission,
    },
    { id: 'ranking', path: '/rankings/:id', title, permission },
    { id: 'trends', path: '/trends', title: text('需求走势', 'Trends of needs'), permission },
  ],
  navigation: [
    { id: 'rankings', title, icon: 'ranking', path: '/rankings', covers: ['/trends'], permission, order: 10 },
  ],
  widgets: [
    {
      id: 'top-needs',
      title: text('本季度首要需求', 'Top needs of the quarter'),
      permission,
      size: 'wide',
      order: 20,
    },
  ],
} satisfies Partial<UiDefinition>;
