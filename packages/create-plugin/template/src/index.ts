import { createRequire } from 'node:module';
import { definePlugin, text } from '@peixun/plugin-api';
import { myPluginErrors, myPluginPermissions, noteAdded } from './contract/index.ts';
import { migrations } from './database/migrations/index.ts';
import { noteRoutes } from './routes/notes.ts';

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

export default definePlugin({
  id: 'my-plugin',
  version,
  title: text('我的插件', 'My plugin'),
  description: text('一句话说明它的用途', 'What it is for, in a sentence'),
  requires: { kernel: '^1.0' },
  permissions: myPluginPermissions,
  errors: myPluginErrors,
  publishes: [noteAdded],
  migrations,
  routes: [noteRoutes],
  ui: {
    entry: 'dist/ui/index.js',
    uiKit: '^1.0',
    pages: [
      { id: 'notes', path: '', title: text('我的插件', 'My plugin'), permission: 'my-plugin.note.read' },
      {
        id: 'new-note',
        path: '/notes/new',
        title: text('新增记事', 'Add a note'),
        permission: 'my-plugin.note.write',
      },
    ],
    navigation: [
      {
        id: 'notes',
        title: text('我的插件', 'My plugin'),
        icon: 'file',
        path: '',
        permission: 'my-plugin.note.read',
      },
    ],
  },
});
