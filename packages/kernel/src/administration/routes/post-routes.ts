import { identityErrors } from '../../identity/errors.ts';
import { directoryApi } from '../contract/directory-api.ts';
import { explainConflict } from '../explain-conflict.ts';
import { routes } from '../parts.ts';
import { pick } from '../pick.ts';

const api = pick(directoryApi, ['GET /posts', 'POST /posts', 'PATCH /posts/:id', 'DELETE /posts/:id']);

/** Posts (岗位). */
export const postRoutes = routes(api, {
  'GET /posts': async context => ({ items: [...(await context.directory.posts())] }),

  'POST /posts': async (context, { body: { name } }) =>
    context
      .transaction(async ({ db, audit, newId }) => {
        const id = newId();
        await db.insertInto('post').values({ county_id: context.county.id, id, name }).execute();
        audit({ objectType: 'post', objectId: id });
        return { id, name };
      })
      .catch(explainConflict),

  'PATCH /posts/:id': async (context, { params: { id }, body: { name } }) =>
    context
      .transaction(async ({ db, audit }) => {
        const renamed = await db
          .updateTable('post')
          .set({ name })
          .where('county_id', '=', context.county.id)
          .where('id', '=', id)
          .returning(['id', 'name'])
          .executeTakeFirst();
        if (!renamed) throw identityErrors.POST_NOT_FOUND({ id });
        audit({ objectType: 'post', objectId: id, details: { renamed: true } });
        return renamed;
      })
      .catch(explainConflict),

  'DELETE /posts/:id': async (context, { params: { id } }) =>
    context.transaction(async ({ db, audit }) => {
      const used = await db
        .selectFrom('person_post')
        .select('person_id')
        .where('county_id', '=', context.county.id)
        .where('post_id', '=', id)
        .limit(1)
        .execute();
      if (used.length > 0) throw identityErrors.STILL_USED();
      await db.deleteFrom('post').where('county_id', '=', context.county.id).where('id', '=', id).execute();
      audit({ objectType: 'post', objectId: id, details: { removed: true } });
    }),
});
