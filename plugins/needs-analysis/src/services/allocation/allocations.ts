import { allocations } from '../../contract/index.ts';
import { selectItems, selectMenuById } from '../../database/menus.ts';
import { selectPastPlaces, selectPlaces } from '../../database/places.ts';
import { provide, type NeedsContext } from '../../parts.ts';

export const allocationsService = provide(allocations, {
  placesOfMenu: async (context, { menuId }) => ({ items: await publishedPlaces(context, menuId) }),
  placesOfPerson: async (context, { personId }) => {
    const places = await context.read(db => selectPastPlaces(db, [personId]));
    return {
      items: places.map(({ menuId, itemId, title, startsOn }) => ({ menuId, itemId, title, startsOn })),
    };
  },
});

async function publishedPlaces(context: NeedsContext, menuId: string) {
  const [[menu], items, places] = await Promise.all([
    context.read(db => selectMenuById(db, menuId)),
    context.read(db => selectItems(db, menuId)),
    context.read(db => selectPlaces(db, menuId)),
  ]);
  if (menu?.state !== 'published') return [];
  const people = Map.groupBy(places, ({ itemId }) => itemId);
  return items
    .filter(({ id }) => people.has(id))
    .map(({ id, title, themeIds, startsOn, endsOn }) => ({
      ...{ itemId: id, title, themeIds, startsOn, endsOn },
      personIds: (people.get(id) ?? []).map(({ personId }) => personId),
    }));
}
