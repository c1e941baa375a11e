import { createCountyTable, type Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

export const cyclesAndGuides: Migration = {
  name: '0009-cycles-and-guides',
  async up(db) {
    await createCountyTable(db, 'cycle')
      .addColumn('year', 'integer', column => column.notNull())
      .addColumn('quarter', 'integer', column => column.notNull())
      .addColumn('is_paused', 'boolean', column => column.notNull().defaultTo(false))
      .addPrimaryKeyConstraint('cycle_pk', ['county_id', 'year', 'quarter'])
      .execute();
    await createCountyTable(db, 'cycle_step')
      .addColumn('year', 'integer', column => column.notNull())
      .addColumn('quarter', 'integer', column => column.notNull())
      .addColumn('step', 'text', column => column.notNull())
      .addColumn('state', 'text', column => column.notNull())
      .addColumn('started_at', 'timestamptz', column => column.notNull())
      .addColumn('done_on', 'date')
      .addColumn('done_by_person', 'uuid')
      .addColumn('outcome', 'jsonb', column => column.notNull())
      .addPrimaryKeyConstraint('cycle_step_pk', ['county_id', 'year', 'quarter', 'step'])
      .addForeignKeyConstraint('cycle_step_cycle', ['county_id', 'year', 'quarter'], 'cycle', [
        'county_id',
        'year',
        'quarter',
      ])
      .execute();
    await createCountyTable(db, 'guide')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('year', 'integer', column => column.notNull())
      .addColumn('quarter', 'integer', column => column.notNull())
      .addColumn('version', 'integer', column => column.notNull())
      .addColumn('state', 'text', column => column.notNull())
      .addColumn('foreword', 'text', column => column.notNull())
      .addColumn('content', 'jsonb')
      .addColumn('drafted_at', 'timestamptz', column => column.notNull())
      .addColumn('published_at', 'timestamptz')
      .addColumn('published_by_person', 'uuid')
      .addPrimaryKeyConstraint('guide_pk', ['county_id', 'id'])
      .addUniqueConstraint('guide_version_once', ['county_id', 'year', 'quarter', 'version'])
      .addCheckConstraint('guide_published_has_content', sql`(state = 'published') = (content is not null)`)
      .execute();
  },
  async down(db) {
    for (const table of ['guide', 'cycle_step', 'cycle']) await db.schema.dropTable(table).execute();
  },
};
