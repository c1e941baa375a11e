import { sql } from 'kysely';
import { identityErrors } from '../../identity/errors.ts';
import { directoryApi } from '../contract/directory-api.ts';
import { explainConflict } from '../explain-conflict.ts';
import { routes } from '../parts.ts';
import { pick } from '../pick.ts';

const api = pick(directoryApi, [
  'GET /audiences',
  'POST /audiences',
  'PATCH /audiences/:id',
  'DELETE /audiences/:id',
]);

/** Audiences (培训对象类别): those of the documents, and the county's own. */
export const audienceRoutes = routes(api, {
  'GET /audiences': async context => ({ items: [...(await context.directory.audiences())] }),

  'POST /audiences': async (context, { body: { name } }) =>
    context
      .transaction(async ({ db, audit, newId }) => {
        const id = newId();
        await db
          .insertInto('audience')
          .values({
            county_id: context.county.id,
            id,
            name,
            position: sql`(select coalesce(max(position), 0) + 1 from kernel.audience)`,
          })
          .execute();
        audit({ objectType: 'audience', objectId: id });
        return { id, name };
      })
      .catch(explainConflict),

  'PATCH /audiences/:id': async (context, { params: { id }, body: { name } }) =>
    context
      .transaction(async ({ db, audit }) => {
        const renamed = await db
          .updateTable('audience')
          .set({ name })
          .where('county_id', '=', context.county.id)
          .where('id', '=', id)
          .returning(['id', 'name'])
          .executeTakeFirst();
        if (!renamed) throw identityErrors.AUDIENCE_NOT_FOUND({ id });
        audit({ objectType: 'audience', objectId: id, details: { renamed: true } });
        return renamed;
      })
      .catch(explainConflict),

  'DELETE /audiences/:id': async (context, { params: { id } }) =>
    context.transaction(async ({ db, audit }) => {
      const used = await db
        .selectFrom('person')
        .select('id')
        .where('county_id', '=', context.county.id)
        .where('audience_id', '=', id)
        .limit(1)
        .execute();
      if (used.length > 0) throw identityErrors.STILL_USED();
      await db
        .deleteFrom('audience')
        .where('county_id', '=', context.county.id)
        .where('id', '=', id)
        .execute();
      audit({ objectType: 'audience', objectId: id, details: { removed: true } });
    }),
});
