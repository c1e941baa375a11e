import { lazyComponents, type PluginUi } from '@peixun/ui-kit/plugin-ui';
import en from '../i18n/en.json' with { type: 'json' };
import zhCN from '../i18n/zh-CN.json' with { type: 'json' };

export const pages = lazyComponents({
  teachers: async () => (await import('./pages/teachers-page.tsx')).TeachersPage,
  'teacher-import': async () => (await import('./pages/teacher-import-page.tsx')).TeacherImportPage,
  'new-teacher': async () => (await import('./pages/edit-teacher-page.tsx')).NewTeacherPage,
  'edit-teacher': async () => (await import('./pages/edit-teacher-page.tsx')).EditTeacherPage,
  teacher: async () => (await import('./pages/teacher-page.tsx')).TeacherPage,
  pools: async () => (await import('./pages/pools-page.tsx')).PoolsPage,
  nominations: async () => (await import('./pages/nominations-page.tsx')).NominationsPage,
  'new-nomination': async () => (await import('./pages/new-nomination-page.tsx')).NewNominationPage,
  nomination: async () => (await import('./pages/nomination-page.tsx')).NominationPage,
}) satisfies PluginUi['pages'];

export const widgets = lazyComponents({
  nominations: async () => (await import('./widgets/nominations-widget.tsx')).NominationsWidget,
}) satisfies PluginUi['widgets'];

export const slots = lazyComponents({
  'suggested-teachers': async () => (await import('./slots/suggested-teachers.tsx')).SuggestedTeachers,
}) satisfies PluginUi['slots'];

export const messages = { 'zh-CN': zhCN, en } satisfies PluginUi['messages'];
