import { hostApi } from '../contract/host-api.ts';
import { accountOf } from '../actor.ts';
import { routes, type AdministrationOptions } from '../parts.ts';
import { pick } from '../pick.ts';

const api = pick(hostApi, ['GET /plugins', 'GET /settings/:plugin', 'PATCH /settings/:plugin']);

/** Plugins, how they are, and their settings in the county. */
export function pluginRoutes({ host }: AdministrationOptions) {
  return routes(api, {
    'GET /plugins': async context => {
      const status = host.counties().find(({ id }) => id === context.county.id);
      return {
        items: host.plugins().map(({ enabledIn, ...plugin }) => ({
          ...plugin,
          isEnabled: enabledIn.includes(context.county.id),
        })),
        problems: (status?.problems ?? []).map(problem => ({ ...problem, path: [...problem.path] })),
      };
    },

    'GET /settings/:plugin': async (context, { params }) =>
      mutable(host.settings(context.county.id, params.plugin)),

    'PATCH /settings/:plugin': async (context, { params, body }) => {
      const saved = await host.saveSettings(
        context.county.id,
        params.plugin,
        body.changes,
        accountOf(context),
      );
      await context.transaction(async ({ audit }) => {
        audit({
          objectType: 'setting',
          objectId: params.plugin,
          details: { changed: Object.keys(body.changes).join(' ') },
        });
      });
      return mutable(saved);
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
