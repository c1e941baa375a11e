import { text, type UiDefinition } from '@peixun/plugin-api';

const permission = 'needs-analysis.guide.read';
const title = text('季度指南', 'Quarterly guide');

export const guides = {
  pages: [
    { id: 'guides', path: '/guides', title, permission },
    { id: 'guide', path: '/guides/:id', title, permission },
  ],
  navigation: [
    { id: 'guides', title, icon: 'file', path: '/guides', covers: ['/cycle'], permission, order: 16 },
  ],
} satisfies Partial<UiDefinition>;
