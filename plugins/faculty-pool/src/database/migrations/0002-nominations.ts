import { createCountyTable, type Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

export const nominations: Migration = {
  name: '0002-nominations',
  async up(db) {
    await createCountyTable(db, 'nomination')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('unit_id', 'uuid', column => column.notNull())
      .addColumn('teacher_id', 'uuid', column => column.notNull())
      .addColumn('pool_id', 'uuid', column => column.notNull())
      .addColumn('state', 'text', column => column.notNull())
      .addColumn('reason', 'text', column => column.notNull())
      .addColumn('nominated_by', 'text', column => column.notNull())
      .addColumn('nominated_at', 'timestamptz', column => column.notNull())
      .addPrimaryKeyConstraint('nomination_pk', ['county_id', 'id'])
      .addForeignKeyConstraint('nomination_teacher', ['county_id', 'teacher_id'], 'teacher', [
        'county_id',
        'id',
      ])
      .addForeignKeyConstraint('nomination_pool', ['county_id', 'pool_id'], 'pool', ['county_id', 'id'])
      .execute();
    await db.schema
      .createIndex('nomination_under_way_once')
      .on('nomination')
      .columns(['county_id', 'teacher_id', 'pool_id'])
      .unique()
      .where(sql.ref('state'), 'in', [sql.lit('nominated'), sql.lit('recommended')])
      .execute();
    await createCountyTable(db, 'nomination_step')
      .addColumn('nomination_id', 'uuid', column => column.notNull())
      .addColumn('position', 'integer', column => column.notNull())
      .addColumn('unit_id', 'uuid', column => column.notNull())
      .addColumn('action', 'text', column => column.notNull())
      .addColumn('account_id', 'text', column => column.notNull())
      .addColumn('roster_person_id', 'uuid')
      .addColumn('at', 'timestamptz', column => column.notNull())
      .addColumn('comment', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('nomination_step_pk', ['county_id', 'nomination_id', 'position'])
      .addForeignKeyConstraint('nomination_step_of', ['county_id', 'nomination_id'], 'nomination', [
        'county_id',
        'id',
      ])
      .execute();
  },
  async down(db) {
    await db.schema.dropTable('nomination_step').execute();
    await db.schema.dropTable('nomination').execute();
  },
};
