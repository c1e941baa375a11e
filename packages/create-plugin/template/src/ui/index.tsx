import { lazyComponents, type PluginUi } from '@peixun/ui-kit/plugin-ui';
import en from '../i18n/en.json' with { type: 'json' };
import zhCN from '../i18n/zh-CN.json' with { type: 'json' };

// <page>
export const pages = lazyComponents({
  notes: async () => (await import('./pages/notes-page.tsx')).NotesPage,
  'new-note': async () => (await import('./pages/new-note-page.tsx')).NewNotePage,
}) satisfies PluginUi['pages'];

// </page>
// <widget>
export const widgets = lazyComponents({
  'latest-notes': async () => (await import('./widgets/latest-notes-widget.tsx')).LatestNotesWidget,
}) satisfies PluginUi['widgets'];

// </widget>
export const messages = { 'zh-CN': zhCN, en } satisfies PluginUi['messages'];
