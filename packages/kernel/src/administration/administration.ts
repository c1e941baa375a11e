import { definePlugin, text, type PluginDefinition } from '@peixun/plugin-api';
import { kernelPermissions } from './contract/permissions.ts';
import { checkImportJob, commitImportJob } from './imports/import-jobs.ts';
import type { AdministrationOptions } from './parts.ts';
import { accountRoutes } from './routes/account-routes.ts';
import { audienceRoutes } from './routes/audience-routes.ts';
import { auditRoutes } from './routes/audit-routes.ts';
import { eventRoutes } from './routes/event-routes.ts';
import { grantRoutes } from './routes/grant-routes.ts';
import { importRoutes } from './routes/import-routes.ts';
import { jobRunRoutes } from './routes/job-run-routes.ts';
import { manifestRoutes } from './routes/manifest-routes.ts';
import { myDetailsRoutes } from './routes/my-details-routes.ts';
import { notificationRoutes } from './routes/notification-routes.ts';
import { peopleRoutes } from './routes/people-routes.ts';
import { pluginRoutes } from './routes/plugin-routes.ts';
import { postRoutes } from './routes/post-routes.ts';
import { roleRoutes } from './routes/role-routes.ts';
import { searchRoutes } from './routes/search-routes.ts';
import { sessionRoutes } from './routes/session-routes.ts';
import { unitRoutes } from './routes/unit-routes.ts';

/** The kernel's own operations at `/<county>/api/kernel`, written as those of any plugin. */
export function createAdministration(options: AdministrationOptions): PluginDefinition {
  return definePlugin({
    id: 'kernel',
    version: options.version,
    title: text('平台管理', 'Administration'),
    description: text('人员、账号、授权、审计、插件', 'People, accounts, grants, audit, plugins'),
    requires: { kernel: '^1.0' },
    permissions: kernelPermissions,
    routes: [
      manifestRoutes(options),
      pluginRoutes(options),
      eventRoutes(options),
      jobRunRoutes(options),
      notificationRoutes,
      myDetailsRoutes(options),
      searchRoutes(options),
      unitRoutes,
      peopleRoutes(options),
      postRoutes,
      audienceRoutes,
      importRoutes(options),
      roleRoutes(options),
      grantRoutes(options),
      accountRoutes(options),
      sessionRoutes(options),
      auditRoutes(options),
    ],
    jobs: [checkImportJob, commitImportJob],
  });
}
