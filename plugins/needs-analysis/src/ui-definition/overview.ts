import { text, type UiDefinition } from '@peixun/plugin-api';

const permission = 'needs-analysis.priority.read';
const title = text('需求概览', 'Needs at a glance');

export const overview = {
  pages: [{ id: 'overview', path: '', title, permission }],
  navigation: [{ id: 'overview', title, icon: 'dashboard', path: '', permission, order: 9 }],
} satisfies Partial<UiDefinition>;
