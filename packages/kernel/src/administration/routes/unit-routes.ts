import { addUnit, findUnit, moveUnit, removeUnit } from '../../identity/units.ts';
import { broadcastUnits } from '../broadcast.ts';
import { directoryApi } from '../contract/directory-api.ts';
import { explainConflict } from '../explain-conflict.ts';
import { routes } from '../parts.ts';
import { pick } from '../pick.ts';

const api = pick(directoryApi, [
  'GET /units',
  'POST /units',
  'PATCH /units/:id',
  'POST /units/:id/move',
  'DELETE /units/:id',
]);

/** The tree of units. */
export const unitRoutes = routes(api, {
  'GET /units': async context => ({ items: [...(await context.directory.units())] }),

  'POST /units': async (context, { body }) =>
    context
      .transaction(async ({ db, audit }) => {
        const countyId = context.county.id;
        await findUnit(db, countyId, body.parentId);
        const id = await addUnit(db, countyId, body);
        await broadcastUnits(db, countyId);
        audit({ objectType: 'unit', objectId: id, details: { parentId: body.parentId } });
        return findUnit(db, countyId, id);
      })
      .catch(explainConflict),

  'PATCH /units/:id': async (context, { params: { id }, body }) =>
    context
      .transaction(async ({ db, audit }) => {
        const countyId = context.county.id;
        await findUnit(db, countyId, id);
        if (Object.keys(body).length > 0) {
          await db
            .updateTable('unit')
            .set(body)
            .where('county_id', '=', countyId)
            .where('id', '=', id)
            .execute();
        }
        audit({ objectType: 'unit', objectId: id, details: { changed: Object.keys(body).join(' ') } });
        return findUnit(db, countyId, id);
      })
      .catch(explainConflict),

  'POST /units/:id/move': async (context, { params: { id }, body }) =>
    context
      .transaction(async ({ db, audit }) => {
        const countyId = context.county.id;
        const { parentId: from } = await findUnit(db, countyId, id);
        await moveUnit(db, countyId, id, body.parentId);
        await broadcastUnits(db, countyId);
        audit({ objectType: 'unit', objectId: id, details: { from, to: body.parentId } });
        return findUnit(db, countyId, id);
      })
      .catch(explainConflict),

  'DELETE /units/:id': async (context, { params: { id } }) =>
    context.transaction(async ({ db, audit }) => {
      await removeUnit(db, context.county.id, id);
      await broadcastUnits(db, context.county.id);
      audit({ objectType: 'unit', objectId: id, details: { removed: true } });
    }),
});
