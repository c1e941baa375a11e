import type { Migration } from '@peixun/plugin-api';

/** Of what is closed already nobody knows how many were asked then. */
export const askedPeople: Migration = {
  name: '0014-asked-people',
  async up(db) {
    await db.schema.alterTable('questionnaire').addColumn('asked', 'jsonb').execute();
  },
  async down(db) {
    await db.schema.alterTable('questionnaire').dropColumn('asked').execute();
  },
};
