import { createCountyTable, type Migration } from '@peixun/plugin-api';

export const questionnairesInFull: Migration = {
  name: '0006-questionnaires-in-full',
  async up(db) {
    await db.schema
      .alterTable('questionnaire')
      .addColumn('closed_at', 'timestamptz')
      .addColumn('sample', 'jsonb')
      .execute();
    await db.schema
      .alterTable('anonymous_answer')
      .addColumn('is_late', 'boolean', column => column.notNull().defaultTo(false))
      .execute();
    await createCountyTable(db, 'sampled_person')
      .addColumn('questionnaire_id', 'uuid', column => column.notNull())
      .addColumn('person_id', 'uuid', column => column.notNull())
      .addColumn('audience_id', 'text', column => column.notNull())
      .addColumn('unit_group', 'text', column => column.notNull())
      .addColumn('place', 'integer', column => column.notNull())
      .addColumn('state', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('sampled_person_pk', ['county_id', 'questionnaire_id', 'person_id'])
      .execute();
    await createCountyTable(db, 'reminder')
      .addColumn('questionnaire_id', 'uuid', column => column.notNull())
      .addColumn('day', 'date', column => column.notNull())
      .addColumn('people', 'integer', column => column.notNull())
      .addPrimaryKeyConstraint('reminder_pk', ['county_id', 'questionnaire_id', 'day'])
      .execute();
    await createCountyTable(db, 'paper_sheet')
      .addColumn('questionnaire_id', 'uuid', column => column.notNull())
      .addColumn('number', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('paper_sheet_pk', ['county_id', 'questionnaire_id', 'number'])
      .execute();
    await createCountyTable(db, 'grouped_text')
      .addColumn('questionnaire_id', 'uuid', column => column.notNull())
      .addColumn('question', 'text', column => column.notNull())
      .addColumn('text_hash', 'text', column => column.notNull())
      .addColumn('theme_id', 'uuid')
      .addPrimaryKeyConstraint('grouped_text_pk', ['county_id', 'questionnaire_id', 'question', 'text_hash'])
      .execute();
    await createCountyTable(db, 'theme_synonym')
      .addColumn('theme_id', 'uuid', column => column.notNull())
      .addColumn('word', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('theme_synonym_pk', ['county_id', 'theme_id', 'word'])
      .execute();
  },
  async down(db) {
    for (const table of ['theme_synonym', 'grouped_text', 'paper_sheet', 'reminder', 'sampled_person']) {
      await db.schema.dropTable(table).execute();
    }
    await db.schema.alterTable('anonymous_answer').dropColumn('is_late').execute();
    await db.schema.alterTable('questionnaire').dropColumn('closed_at').dropColumn('sample').execute();
  },
};
