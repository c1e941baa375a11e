import { lazyComponents, type PluginUi } from '@peixun/ui-kit/plugin-ui';
import en from '../i18n/en.json' with { type: 'json' };
import zhCN from '../i18n/zh-CN.json' with { type: 'json' };

export const pages = lazyComponents({
  notes: async () => (await import('./pages/notes-page.tsx')).NotesPage,
  'new-note': async () => (await import('./pages/new-note-page.tsx')).NewNotePage,
}) satisfies PluginUi['pages'];

export const messages = { 'zh-CN': zhCN, en } satisfies PluginUi['messages'];
