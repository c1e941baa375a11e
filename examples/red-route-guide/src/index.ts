import { createRequire } from 'node:module';
import { definePlugin, text } from '@peixun/plugin-api';
import { redRouteGuideErrors } from './contract/errors.ts';
import { redRouteGuidePermissions } from './contract/permissions.ts';
import { migrations } from './database/migrations/index.ts';
import { onProposalDecided } from './events/on-proposal-decided.ts';
import { needsAnalyses } from './parts.ts';
import { redRouteRoutes } from './routes/red-routes.ts';
import { ui } from './ui-definition.ts';

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

export default definePlugin({
  id: 'red-route-guide',
  version,
  title: text('红色路线导览', 'Red route guide'),
  description: text(
    '登记本地红色资源路线，班次建议通过后推荐适合的路线',
    'Keeps routes of local revolutionary sites, and suggests those that suit an accepted class',
  ),
  requires: { kernel: '^1.0' },
  optional: { services: [needsAnalyses] },
  permissions: redRouteGuidePermissions,
  errors: redRouteGuideErrors,
  migrations,
  routes: [redRouteRoutes],
  handlers: [onProposalDecided],
  ui,
});
