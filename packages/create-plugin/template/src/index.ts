import { createRequire } from 'node:module';
import { definePlugin, text } from '@peixun/plugin-api';
import { myPluginErrors } from './contract/errors.ts';
// <event>
import { noteAdded } from './contract/events.ts';
// </event>
import { myPluginPermissions } from './contract/permissions.ts';
import { myPluginSettings } from './contract/settings.ts';
import { migrations } from './database/migrations/index.ts';
// <event>
import { onNoteAdded } from './events/on-note-added.ts';
// </event>
// <job>
import { removeOldNotesJob } from './jobs/remove-old-notes.ts';
// </job>
import { noteRoutes } from './routes/notes.ts';
// <ui>
import { ui } from './ui-definition.ts';
// </ui>

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

export default definePlugin({
  id: 'my-plugin',
  version,
  title: text('我的插件', 'My plugin'),
  description: text('一句话说明它的用途', 'What it is for, in a sentence'),
  requires: { kernel: '^1.0' },
  settings: myPluginSettings,
  permissions: myPluginPermissions,
  errors: myPluginErrors,
  // <event>
  publishes: [noteAdded],
  // </event>
  migrations,
  routes: [noteRoutes],
  // <event>
  handlers: [onNoteAdded],
  // </event>
  // <job>
  jobs: [removeOldNotesJob],
  // </job>
  // <ui>
  ui,
  // </ui>
});
