import type { Context } from '@peixun/plugin-api';
import { confirmDetails } from '../../identity/changed-details.ts';
import { maskIdentityNumber, maskPhone } from '../../identity/personal-details.ts';
import { changeAccounts } from '../account-change.ts';
import { myDetailsApi } from '../contract/my-details-api.ts';
import { routes, type AdministrationOptions } from '../parts.ts';

/** The roster's row of oneself: everybody sees and confirms their own, whatever units they reach. */
export function myDetailsRoutes({ database }: AdministrationOptions) {
  return routes(myDetailsApi, {
    'GET /my-details': async context => {
      const personId = personOf(context);
      if (!personId) return { identityNumber: null, phone: null, changedAt: null };
      const row = await database.kernel
        .selectFrom('person')
        .select(['identity_number', 'phone', 'details_changed_at'])
        .where('county_id', '=', context.county.id)
        .where('id', '=', personId)
        .executeTakeFirstOrThrow();
      const { personalData } = context;
      return {
        identityNumber: row.identity_number && maskIdentityNumber(personalData.decrypt(row.identity_number)),
        phone: row.phone && maskPhone(personalData.decrypt(row.phone)),
        changedAt: row.details_changed_at?.toISOString() ?? null,
      };
    },

    'POST /my-details/confirmation': async context => {
      const personId = personOf(context);
      if (!personId) return;
      await changeAccounts(database, context, 'POST /my-details/confirmation', async (tx, audit) => {
        if (await confirmDetails(tx, { countyId: context.county.id, personId }))
          audit({ objectType: 'person', objectId: personId, details: { detailsConfirmed: true } });
      });
    },
  });
}

function personOf({ actor }: Context): string | null {
  return actor.kind === 'person' ? actor.personId : null;
}
