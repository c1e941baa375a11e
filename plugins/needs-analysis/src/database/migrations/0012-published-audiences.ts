import type { Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

/** What is closed already has all its answers. */
export const publishedAudiences: Migration = {
  name: '0012-published-audiences',
  async up(db) {
    await db.schema
      .alterTable('questionnaire')
      .addColumn('published_audience_ids', sql`text[]`, column => column.notNull().defaultTo(sql`'{}'`))
      .execute();
    await sql`update questionnaire set published_audience_ids = audience_ids where state = 'closed'`.execute(
      db,
    );
    await sql`delete from anonymous_answer where is_late`.execute(db);
    await db.schema.alterTable('anonymous_answer').dropColumn('is_late').execute();
  },
  async down(db) {
    await db.schema
      .alterTable('anonymous_answer')
      .addColumn('is_late', 'boolean', column => column.notNull().defaultTo(false))
      .execute();
    await db.schema.alterTable('questionnaire').dropColumn('published_audience_ids').execute();
  },
};
