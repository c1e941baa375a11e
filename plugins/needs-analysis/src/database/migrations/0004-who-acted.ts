import type { Migration } from '@peixun/plugin-api';

/** Who computed and who proposed, as people of the roster, and what a ranking rested on. */
export const whoActed: Migration = {
  name: '0004-who-acted',
  async up(db) {
    await db.schema
      .alterTable('ranking_run')
      .addColumn('computed_by_person', 'uuid')
      .addColumn('evidence_mark', 'text', column => column.notNull().defaultTo(''))
      .execute();
    await db.schema.alterTable('proposal').addColumn('proposed_by_person', 'uuid').execute();
  },
  async down(db) {
    await db.schema.alterTable('proposal').dropColumn('proposed_by_person').execute();
    await db.schema
      .alterTable('ranking_run')
      .dropColumn('evidence_mark')
      .dropColumn('computed_by_person')
      .execute();
  },
};
