import { text, type UiDefinition } from '@peixun/plugin-api';

const read = 'needs-analysis.observation.read';
const write = 'needs-analysis.observation.write';
const title = text('考核评价与观察', 'Appraisals and observations');

export const observations = {
  pages: [
    { id: 'observations', path: '/observations', title, permission: read },
    {
      id: 'new-observation',
      path: '/observations/new',
      title: text('登记观察', 'Record an observation'),
      permission: write,
    },
    {
      id: 'observation-import',
      path: '/observations/import',
      title: text('导入考核评价', 'Import appraisals and observations'),
      permission: write,
    },
  ],
  navigation: [
    {
      id: 'observations',
      title,
      shortTitle: text('考核评价', 'Appraisals'),
      icon: 'eye',
      path: '/observations',
      permission: read,
      order: 13,
    },
  ],
} satisfies Partial<UiDefinition>;
