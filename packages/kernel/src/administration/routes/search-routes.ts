import { searchCounty } from '../../storage/database-search.ts';
import { hostErrors } from '../../http/errors.ts';
import { accountOf } from '../actor.ts';
import { hostApi } from '../contract/host-api.ts';
import { routes, type AdministrationOptions } from '../parts.ts';
import { pick } from '../pick.ts';

const api = pick(hostApi, ['GET /search']);

/** The search palette. Pages come with the manifest, people with `GET /people`. */
export function searchRoutes({ database, identity, host }: AdministrationOptions) {
  return routes(api, {
    'GET /search': async (context, { query }) => {
      const countyId = context.county.id;
      const principal = await identity.member(accountOf(context), countyId);
      if (!principal) throw hostErrors.NOT_A_MEMBER({ county: countyId });
      const hits = await searchCounty(database, countyId, principal.permissions, query);
      return { items: hits.filter(hit => hit.plugin === 'kernel' || host.isEnabled(countyId, hit.plugin)) };
    },
  });
}
