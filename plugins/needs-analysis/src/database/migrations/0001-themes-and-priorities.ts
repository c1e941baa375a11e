import { createCountyTable, type Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

export const themesAndPriorities: Migration = {
  name: '0001-themes-and-priorities',
  async up(db) {
    await createCountyTable(db, 'theme')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('parent_id', 'uuid')
      .addColumn('name', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('theme_pk', ['county_id', 'id'])
      .addUniqueConstraint('theme_name_once', ['county_id', 'name'])
      .addForeignKeyConstraint('theme_parent', ['county_id', 'parent_id'], 'theme', ['county_id', 'id'])
      .execute();
    await createCountyTable(db, 'priority')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('unit_id', 'uuid', column => column.notNull())
      .addColumn('theme_id', 'uuid', column => column.notNull())
      .addColumn('audience_id', 'text')
      .addColumn('year', 'integer', column => column.notNull())
      .addColumn('title', 'text', column => column.notNull())
      .addColumn('source_document', 'text', column => column.notNull())
      .addColumn('source_passage', 'text', column => column.notNull())
      .addColumn('weight', 'integer', column => column.notNull().check(sql`weight between 1 and 10`))
      .addPrimaryKeyConstraint('priority_pk', ['county_id', 'id'])
      .addForeignKeyConstraint('priority_theme', ['county_id', 'theme_id'], 'theme', ['county_id', 'id'])
      .execute();
    await db.schema
      .createIndex('priority_by_year')
      .on('priority')
      .columns(['county_id', 'year', 'theme_id'])
      .execute();
  },
  async down(db) {
    await db.schema.dropTable('priority').execute();
    await db.schema.dropTable('theme').execute();
  },
};
