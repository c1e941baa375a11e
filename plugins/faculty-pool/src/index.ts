import { createRequire } from 'node:module';
import { definePlugin, text } from '@peixun/plugin-api';
import {
  facultyPoolErrors,
  facultyPoolPermissions,
  teacherAdmitted,
  teacherReleased,
} from './contract/index.ts';
import { migrations } from './database/migrations/index.ts';
import { routes } from './routes/index.ts';
import { teachersService } from './services/suggestions.ts';
import { ui } from './ui-definition.ts';

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

export default definePlugin({
  id: 'faculty-pool',
  version,
  title: text('师资库', 'Faculty pool'),
  description: text(
    '“1+N”师资库：教师的推荐、审核、入库与查询',
    'The 1 + N pool of teachers: nomination, review, admission and search',
  ),
  requires: { kernel: '^1.0' },
  permissions: facultyPoolPermissions,
  errors: facultyPoolErrors,
  publishes: [teacherAdmitted, teacherReleased],
  migrations,
  routes,
  services: [teachersService],
  ui,
});
