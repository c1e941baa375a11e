import type { Migration } from '@peixun/plugin-api';

/** What somebody attended before is asked with each look at a menu, over all menus. */
export const placesByPerson: Migration = {
  name: '0015-places-by-person',
  async up(db) {
    await db.schema.createIndex('place_by_person').on('place').columns(['county_id', 'person_id']).execute();
  },
  async down(db) {
    await db.schema.dropIndex('place_by_person').execute();
  },
};
