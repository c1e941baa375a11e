import { createCountyTable, type Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

export const questionnaires: Migration = {
  name: '0002-questionnaires',
  async up(db) {
    await createCountyTable(db, 'questionnaire')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('title', 'text', column => column.notNull())
      .addColumn('form', 'jsonb', column => column.notNull())
      .addColumn('theme_links', 'jsonb', column => column.notNull())
      .addColumn('audience_ids', sql`text[]`, column => column.notNull())
      .addColumn('anonymity', 'text', column => column.notNull())
      .addColumn('distribution', 'text', column => column.notNull())
      .addColumn('state', 'text', column => column.notNull())
      .addColumn('year', 'integer', column => column.notNull())
      .addColumn('quarter', 'integer', column => column.notNull())
      .addColumn('closes_on', 'date')
      .addColumn('link_token', 'text')
      .addPrimaryKeyConstraint('questionnaire_pk', ['county_id', 'id'])
      .addUniqueConstraint('questionnaire_link', ['county_id', 'link_token'])
      .execute();
    await createCountyTable(db, 'participation')
      .addColumn('questionnaire_id', 'uuid', column => column.notNull())
      .addColumn('person_id', 'uuid', column => column.notNull())
      .addColumn('audience_id', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('participation_pk', ['county_id', 'questionnaire_id', 'person_id'])
      .execute();
    await createCountyTable(db, 'named_answer')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('questionnaire_id', 'uuid', column => column.notNull())
      .addColumn('person_id', 'uuid', column => column.notNull())
      .addColumn('audience_id', 'text', column => column.notNull())
      .addColumn('answers', 'jsonb', column => column.notNull())
      .addPrimaryKeyConstraint('named_answer_pk', ['county_id', 'id'])
      .addUniqueConstraint('named_answer_once', ['county_id', 'questionnaire_id', 'person_id'])
      .execute();
    await createCountyTable(db, 'anonymous_answer')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('questionnaire_id', 'uuid', column => column.notNull())
      .addColumn('audience_id', 'text', column => column.notNull())
      .addColumn('answers', 'jsonb', column => column.notNull())
      .addPrimaryKeyConstraint('anonymous_answer_pk', ['county_id', 'id'])
      .execute();
    await db.schema
      .createIndex('anonymous_answer_by_group')
      .on('anonymous_answer')
      .columns(['county_id', 'questionnaire_id', 'audience_id'])
      .execute();
  },
  async down(db) {
    for (const table of ['anonymous_answer', 'named_answer', 'participation', 'questionnaire']) {
      await db.schema.dropTable(table).execute();
    }
  },
};
