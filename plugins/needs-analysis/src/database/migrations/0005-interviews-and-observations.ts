import { createCountyTable, type Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

export const interviewsAndObservations: Migration = {
  name: '0005-interviews-and-observations',
  async up(db) {
    await createCountyTable(db, 'interview_guide')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('title', 'text', column => column.notNull())
      .addColumn('content', 'jsonb', column => column.notNull())
      .addPrimaryKeyConstraint('interview_guide_pk', ['county_id', 'id'])
      .addUniqueConstraint('interview_guide_title_once', ['county_id', 'title'])
      .execute();
    await createCountyTable(db, 'interview')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('guide_id', 'uuid', column => column.notNull())
      .addColumn('interviewee_id', 'uuid')
      .addColumn('audience_id', 'text', column => column.notNull())
      .addColumn('interviewer_id', 'uuid', column => column.notNull())
      .addColumn('form', 'text', column => column.notNull())
      .addColumn('state', 'text', column => column.notNull().defaultTo('planned'))
      .addColumn('planned_on', 'date', column => column.notNull())
      .addColumn('held_on', 'date')
      .addColumn('recorded_at', 'timestamptz')
      .addColumn('notes', 'bytea')
      .addPrimaryKeyConstraint('interview_pk', ['county_id', 'id'])
      .addForeignKeyConstraint('interview_of_guide', ['county_id', 'guide_id'], 'interview_guide', [
        'county_id',
        'id',
      ])
      .execute();
    await createCountyTable(db, 'interview_theme')
      .addColumn('interview_id', 'uuid', column => column.notNull())
      .addColumn('theme_id', 'uuid', column => column.notNull())
      .addColumn('strength', 'integer', column => column.notNull().check(sql`strength between 1 and 5`))
      .addPrimaryKeyConstraint('interview_theme_pk', ['county_id', 'interview_id', 'theme_id'])
      .addForeignKeyConstraint('interview_theme_interview', ['county_id', 'interview_id'], 'interview', [
        'county_id',
        'id',
      ])
      .addForeignKeyConstraint('interview_theme_theme', ['county_id', 'theme_id'], 'theme', [
        'county_id',
        'id',
      ])
      .execute();
    await db.schema
      .createIndex('interview_by_interviewer')
      .on('interview')
      .columns(['county_id', 'interviewer_id', 'state'])
      .execute();
    await createCountyTable(db, 'observation')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('kind', 'text', column => column.notNull())
      .addColumn('unit_id', 'uuid', column => column.notNull())
      .addColumn('person_id', 'uuid')
      .addColumn('theme_id', 'uuid', column => column.notNull())
      .addColumn('grade', 'text', column => column.notNull())
      .addColumn('observed_on', 'date', column => column.notNull())
      .addColumn('note', 'bytea')
      .addPrimaryKeyConstraint('observation_pk', ['county_id', 'id'])
      .addForeignKeyConstraint('observation_theme', ['county_id', 'theme_id'], 'theme', ['county_id', 'id'])
      .execute();
    // Once for a person, whatever unit they were in, and once for a unit itself.
    await db.schema
      .createIndex('observation_of_person_once')
      .on('observation')
      .unique()
      .columns(['county_id', 'person_id', 'kind', 'observed_on', 'theme_id'])
      .where(sql.ref('person_id'), 'is not', null)
      .execute();
    await db.schema
      .createIndex('observation_of_unit_once')
      .on('observation')
      .unique()
      .columns(['county_id', 'unit_id', 'kind', 'observed_on', 'theme_id'])
      .where(sql.ref('person_id'), 'is', null)
      .execute();
  },
  async down(db) {
    await db.schema.dropTable('observation').execute();
    await db.schema.dropTable('interview_theme').execute();
    await db.schema.dropTable('interview').execute();
    await db.schema.dropTable('interview_guide').execute();
  },
};
