import type { Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

export const intervalsAndFreshness: Migration = {
  name: '0007-intervals-and-freshness',
  async up(db) {
    await db.schema
      .alterTable('priority')
      .addColumn('confirmed_on', 'date', column => column.notNull().defaultTo(sql`current_date`))
      .execute();
    await db.schema
      .alterTable('ranking_run')
      .addColumn('as_of', 'date', column => column.notNull().defaultTo(sql`current_date`))
      .addColumn('method', 'jsonb', column => column.notNull().defaultTo(sql`'{}'::jsonb`))
      .addColumn('problems', 'jsonb', column => column.notNull().defaultTo(sql`'[]'::jsonb`))
      .execute();
    await db.schema
      .alterTable('ranked_need')
      .addColumn('low', 'integer', column => column.notNull().defaultTo(0))
      .addColumn('high', 'integer', column => column.notNull().defaultTo(10_000))
      .addColumn('stability', 'double precision', column => column.notNull().defaultTo(0))
      .addColumn('sources', 'jsonb', column => column.notNull().defaultTo(sql`'[]'::jsonb`))
      .execute();
    await db.schema
      .createIndex('ranking_run_by_quarter')
      .on('ranking_run')
      .columns(['county_id', 'year', 'quarter', 'id'])
      .execute();
  },
  async down(db) {
    await db.schema.dropIndex('ranking_run_by_quarter').execute();
    await db.schema
      .alterTable('ranked_need')
      .dropColumn('low')
      .dropColumn('high')
      .dropColumn('stability')
      .dropColumn('sources')
      .execute();
    await db.schema
      .alterTable('ranking_run')
      .dropColumn('as_of')
      .dropColumn('method')
      .dropColumn('problems')
      .execute();
    await db.schema.alterTable('priority').dropColumn('confirmed_on').execute();
  },
};
