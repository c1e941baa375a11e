import { text, type UiDefinition } from '@peixun/plugin-api';

const read = 'needs-analysis.priority.read';
const write = 'needs-analysis.priority.write';
const title = text('重点工作', 'Priorities');

export const priorities = {
  pages: [
    { id: 'priorities', path: '/priorities', title, permission: read },
    {
      id: 'priority-import',
      path: '/priorities/import',
      title: text('导入重点工作', 'Import priorities'),
      permission: write,
    },
    {
      id: 'new-priority',
      path: '/priorities/new',
      title: text('填报重点工作', 'Enter a priority'),
      permission: write,
    },
    { id: 'priority', path: '/priorities/:id', title, permission: read },
    {
      id: 'themes',
      path: '/themes',
      title: text('主题树', 'Theme tree'),
      permission: 'needs-analysis.theme.write',
    },
    {
      id: 'theme-import',
      path: '/themes/import',
      title: text('导入主题', 'Import themes'),
      permission: 'needs-analysis.theme.write',
    },
  ],
  navigation: [
    {
      id: 'priorities',
      title: text('组织需求', 'Organisation needs'),
      shortTitle: text('组织需求', 'Priorities'),
      icon: 'priority',
      path: '/priorities',
      covers: ['/themes', '/documents', '/organisation-needs', '/confirmations'],
      permission: read,
      order: 11,
    },
  ],
  widgets: [
    {
      id: 'priorities',
      title: text('尚未填报重点工作的单位', 'Units without priorities'),
      permission: write,
      order: 13,
    },
  ],
} satisfies Partial<UiDefinition>;
