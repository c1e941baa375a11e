import { createCountyTable, type Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

export const teachersAndPools: Migration = {
  name: '0001-teachers-and-pools',
  async up(db) {
    await createCountyTable(db, 'teacher')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('name', 'text', column => column.notNull())
      .addColumn('kind', 'text', column => column.notNull())
      .addColumn('title', 'text', column => column.notNull())
      .addColumn('home_unit_id', 'uuid')
      .addColumn('roster_person_id', 'uuid')
      .addColumn('specialities', sql`text[]`, column => column.notNull())
      .addColumn('introduction', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('teacher_pk', ['county_id', 'id'])
      .addUniqueConstraint('teacher_person_once', ['county_id', 'roster_person_id'])
      .execute();
    await createCountyTable(db, 'pool')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('name', 'text', column => column.notNull())
      .addColumn('kind', 'text', column => column.notNull())
      .addColumn('description', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('pool_pk', ['county_id', 'id'])
      .addUniqueConstraint('pool_name_once', ['county_id', 'name'])
      .execute();
    await db.schema
      .createIndex('pool_core_once')
      .on('pool')
      .columns(['county_id'])
      .unique()
      .where(sql.ref('kind'), '=', sql.lit('core'))
      .execute();
    await createCountyTable(db, 'pool_member')
      .addColumn('pool_id', 'uuid', column => column.notNull())
      .addColumn('teacher_id', 'uuid', column => column.notNull())
      .addColumn('admitted_at', 'timestamptz', column => column.notNull())
      .addPrimaryKeyConstraint('pool_member_pk', ['county_id', 'pool_id', 'teacher_id'])
      .addForeignKeyConstraint('pool_member_pool', ['county_id', 'pool_id'], 'pool', ['county_id', 'id'])
      .addForeignKeyConstraint('pool_member_teacher', ['county_id', 'teacher_id'], 'teacher', [
        'county_id',
        'id',
      ])
      .execute();
    await db.schema
      .createIndex('pool_member_by_teacher')
      .on('pool_member')
      .columns(['county_id', 'teacher_id'])
      .execute();
  },
  async down(db) {
    for (const table of ['pool_member', 'pool', 'teacher']) await db.schema.dropTable(table).execute();
  },
};
