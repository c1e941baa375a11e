import { hostErrors } from '../../http/errors.ts';
import type { CountyFile } from '../../counties/county-file.ts';
import type { EnabledPlugin } from '../../host/host-view.ts';
import { accountOf } from '../actor.ts';
import { hostApi } from '../contract/host-api.ts';
import { failingPlugins } from '../failing-plugins.ts';
import { routes, type AdministrationOptions } from '../parts.ts';
import { pick } from '../pick.ts';

const api = pick(hostApi, ['GET /manifest', 'GET /public-manifest']);

/** What the shell draws: the county, the person, and of each plugin what the person may use. */
export function manifestRoutes({ host, identity }: AdministrationOptions) {
  const countyOf = (id: string) => {
    const county = host.county(id);
    if (!county) throw hostErrors.COUNTY_NOT_FOUND({ county: id });
    return profileOf(county);
  };
  return routes(api, {
    'GET /manifest': async context => {
      const principal = await identity.member(accountOf(context), context.county.id);
      if (!principal) throw hostErrors.NOT_A_MEMBER({ county: context.county.id });
      const { accountId, personId, name, unitId, roles, permissions, selfPermissions } = principal;
      return {
        county: countyOf(context.county.id),
        me: {
          ...{ accountId, personId, name, unitId },
          roles: roles.map(role => ({ id: role.id, title: role.title, unitId: role.unitId })),
          permissions: Object.fromEntries([
            ...[...selfPermissions].map(permission => [permission, []] as const),
            ...[...permissions].map(
              ([permission, units]) => [permission, units === '*' ? ('all' as const) : [...units]] as const,
            ),
          ]),
        },
        plugins: host
          .enabledPlugins(context.county.id)
          .flatMap(plugin =>
            viewOf(plugin, ({ permission }) => permission === undefined || context.can(permission)),
          ),
        failing: failingPlugins(host, context.county.id),
      };
    },

    'GET /public-manifest': async context => ({
      county: countyOf(context.county.id),
      plugins: host
        .enabledPlugins(context.county.id)
        .flatMap(plugin => viewOf(plugin, part => part.public === true))
        .filter(plugin => plugin.pages.length > 0),
      failing: failingPlugins(host, context.county.id),
    }),
  });
}

function profileOf({ id, name, timeZone, languages, branding }: CountyFile) {
  return { id, name, timeZone, languages: [...languages], branding };
}

function viewOf(
  { manifest: { id, version, title, ui }, uiUrl }: EnabledPlugin,
  isShown: (part: { permission?: string; public?: boolean }) => boolean,
) {
  if (!ui || !uiUrl) return [];
  return [
    {
      ...{ id, version, title, uiUrl },
      pages: ui.pages.filter(isShown),
      navigation: ui.navigation.filter(isShown),
      widgets: ui.widgets.filter(isShown),
      slots: ui.slots.filter(isShown),
    },
  ];
}
