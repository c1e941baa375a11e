import { pageOf, readCursor } from '@peixun/plugin-api';
import { z } from 'zod';
import { redRouteGuideErrors as errors, type RedRoute, type redRouteInput } from '../contract/index.ts';
import { insertRoute, selectRoute, selectRoutes } from '../database/red-routes.ts';
import { needsAnalyses, type RedRouteGuideContext } from '../parts.ts';

/** @throws `CURSOR_INVALID`. */
export async function listRoutes(
  context: RedRouteGuideContext,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<{ items: RedRoute[]; nextCursor?: string }> {
  const [before] = readCursor(cursor, z.tuple([z.uuid()])) ?? [];
  const rows = await context.read(db => selectRoutes(db, { before, limit: limit + 1 }));
  const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
  return { items: await withUnitNames(context, items), nextCursor };
}

/** @throws `ROUTE_NOT_FOUND`. */
export async function readRoute(context: RedRouteGuideContext, id: string): Promise<RedRoute> {
  const [route] = await withUnitNames(context, await context.read(db => selectRoute(db, id)));
  if (route === undefined) throw errors.ROUTE_NOT_FOUND({ id });
  return route;
}

/** @throws `NOT_ALLOWED` when the actor keeps no routes of the unit. */
export async function addRoute(
  context: RedRouteGuideContext,
  { unitId, name, themeIds, stops }: z.output<typeof redRouteInput>,
): Promise<{ id: string }> {
  context.require('red-route-guide.route.write', unitId);
  const id = context.newId();
  await context.transaction(async tx => {
    await insertRoute(tx.db, {
      id,
      unit_id: unitId,
      name,
      theme_ids: themeIds,
      stops: JSON.stringify(stops),
      minutes: stops.reduce((sum, { minutes }) => sum + minutes, 0),
    }).execute();
    tx.audit({ objectType: 'red-route', objectId: id });
  });
  return { id };
}

export async function listThemes(context: RedRouteGuideContext): Promise<{ id: string; name: string }[]> {
  const themes = await context.service(needsAnalyses)?.themes({});
  return themes?.items.map(({ id, name }) => ({ id, name })) ?? [];
}

async function withUnitNames<Route extends { unitId: string }>(
  context: RedRouteGuideContext,
  routes: readonly Route[],
): Promise<(Route & { unitName: string })[]> {
  const units = await context.directory.units();
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return routes.map(route => ({ ...route, unitName: names.get(route.unitId) ?? '' }));
}
