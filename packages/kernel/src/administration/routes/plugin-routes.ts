import { partsOf } from '@peixun/plugin-api';
import type { CountyTables } from '../../counties/tables.ts';
import { hostApi } from '../contract/host-api.ts';
import { accountOf } from '../actor.ts';
import { failingPlugins } from '../failing-plugins.ts';
import type { AdministrationOptions } from '../parts.ts';
import { pick } from '../pick.ts';

const { routes } = partsOf<CountyTables>();
const api = pick(hostApi, ['GET /plugins', 'GET /settings/:plugin', 'PATCH /settings/:plugin']);

/** Plugins, how they are, and their settings in the county. */
export function pluginRoutes({ host }: AdministrationOptions) {
  return routes(api, {
    'GET /plugins': async context => {
      const status = host.counties().find(({ id }) => id === context.county.id);
      const failing = failingPlugins(host, context.county.id);
      const items = host.plugins().map(({ enabledIn, ...plugin }) => ({
        ...plugin,
        isEnabled: enabledIn.includes(context.county.id),
        isFailing: failing.some(({ id }) => id === plugin.id),
      }));
      // Why a plugin is degraded is said of the plugin: the county's file is not to be mended for it.
      const problems = (status?.problems ?? []).filter(
        ({ plugin, reason }) => !items.some(({ id, reason: why }) => id === plugin && why?.en === reason.en),
      );
      return {
        items,
        problems: problems.map(problem => ({ ...problem, path: [...problem.path] })),
        deprecations: [...(status?.deprecations ?? [])],
      };
    },

    'GET /settings/:plugin': async (context, { params }) =>
      mutable(host.settings(context.county.id, params.plugin)),

    'PATCH /settings/:plugin': async (context, { params, body }) => {
      const { changes } = body;
      await context.transaction(async ({ db, audit, now }) => {
        await host.saveSettings(db, {
          countyId: context.county.id,
          pluginId: params.plugin,
          changes,
          actor: accountOf(context),
          at: now(),
        });
        audit({
          objectType: 'setting',
          objectId: params.plugin,
          details: { changed: Object.keys(changes).join(' ') },
        });
      });
      await host.reloadSettings();
      return mutable(host.settings(context.county.id, params.plugin));
    },
  });
}

function mutable({
  schema,
  values,
  secretsSet,
  changed,
}: ReturnType<AdministrationOptions['host']['settings']>) {
  return { schema, values, secretsSet: [...secretsSet], changed: [...changed] };
}
