import { createCountyTable, type Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

export const redRoutes: Migration = {
  name: '0001-red-routes',
  async up(db) {
    await createCountyTable(db, 'red_route')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('unit_id', 'uuid', column => column.notNull())
      .addColumn('name', 'text', column => column.notNull())
      .addColumn('theme_ids', sql`uuid[]`, column => column.notNull())
      .addColumn('stops', 'jsonb', column => column.notNull())
      .addColumn('minutes', 'integer', column => column.notNull())
      .addPrimaryKeyConstraint('red_route_pk', ['county_id', 'id'])
      .execute();
    await createCountyTable(db, 'suggestion')
      .addColumn('proposal_id', 'uuid', column => column.notNull())
      .addColumn('route_id', 'uuid', column => column.notNull())
      .addColumn('shared_themes', 'integer', column => column.notNull())
      .addPrimaryKeyConstraint('suggestion_pk', ['county_id', 'proposal_id', 'route_id'])
      .addForeignKeyConstraint('suggestion_route', ['county_id', 'route_id'], 'red_route', [
        'county_id',
        'id',
      ])
      .execute();
  },
  async down(db) {
    await db.schema.dropTable('suggestion').execute();
    await db.schema.dropTable('red_route').execute();
  },
};
