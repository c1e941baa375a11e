import { createCountyTable, type Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

export const competencies: Migration = {
  name: '0004-competencies',
  async up(db) {
    await createCountyTable(db, 'competency_model')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('title', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('competency_model_pk', ['county_id', 'id'])
      .addUniqueConstraint('competency_model_title_once', ['county_id', 'title'])
      .execute();
    await createCountyTable(db, 'model_version')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('model_id', 'uuid', column => column.notNull())
      .addColumn('number', 'integer', column => column.notNull())
      .addColumn('state', 'text', column => column.notNull())
      .addColumn('content', 'jsonb', column => column.notNull())
      .addColumn('published_at', 'timestamptz')
      .addColumn('withdrawn_at', 'timestamptz')
      .addPrimaryKeyConstraint('model_version_pk', ['county_id', 'id'])
      .addUniqueConstraint('model_version_number_once', ['county_id', 'model_id', 'number'])
      .addForeignKeyConstraint('model_version_model', ['county_id', 'model_id'], 'competency_model', [
        'county_id',
        'id',
      ])
      .execute();
    await createCountyTable(db, 'measuring_round')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('version_id', 'uuid', column => column.notNull())
      .addColumn('title', 'text', column => column.notNull())
      .addColumn('year', 'integer', column => column.notNull())
      .addColumn('quarter', 'integer', column => column.notNull())
      .addColumn('kinds', sql`text[]`, column => column.notNull())
      .addColumn('audience_ids', sql`text[]`, column => column.notNull())
      .addColumn('post_ids', sql`uuid[]`, column => column.notNull())
      .addColumn('unit_ids', sql`uuid[]`, column => column.notNull())
      .addColumn('last_day', 'date', column => column.notNull())
      .addColumn('state', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('measuring_round_pk', ['county_id', 'id'])
      .addUniqueConstraint('measuring_round_title_once', ['county_id', 'title'])
      .addForeignKeyConstraint('measuring_round_version', ['county_id', 'version_id'], 'model_version', [
        'county_id',
        'id',
      ])
      .execute();
    // The key lets a second measurement replace the first; with the unit in it, who moved can be rated by the new one.
    await createCountyTable(db, 'measurement')
      .addColumn('round_id', 'uuid', column => column.notNull())
      .addColumn('person_id', 'uuid', column => column.notNull())
      .addColumn('competency_id', 'uuid', column => column.notNull())
      .addColumn('kind', 'text', column => column.notNull())
      .addColumn('unit_id', 'uuid', column => column.notNull())
      .addColumn('level', 'integer', column => column.notNull().check(sql`level between 0 and 5`))
      .addColumn('measured_on', 'date', column => column.notNull())
      .addPrimaryKeyConstraint('measurement_pk', [
        'county_id',
        'round_id',
        'person_id',
        'competency_id',
        'kind',
        'unit_id',
      ])
      .addForeignKeyConstraint('measurement_round', ['county_id', 'round_id'], 'measuring_round', [
        'county_id',
        'id',
      ])
      .execute();
    await db.schema
      .createIndex('measurement_by_person')
      .on('measurement')
      .columns(['county_id', 'person_id'])
      .execute();
  },
  async down(db) {
    for (const table of ['measurement', 'measuring_round', 'model_version', 'competency_model']) {
      await db.schema.dropTable(table).execute();
    }
  },
};
