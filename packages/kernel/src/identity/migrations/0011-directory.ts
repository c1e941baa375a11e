import type { Migration } from '@peixun/plugin-api';
import { sql, type Kysely } from 'kysely';

const tables = ['person_post', 'person', 'post', 'audience', 'unit_closure', 'unit'];

/** The county's units as a tree with its closure, people, posts and audiences. */
export const directoryMigration: Migration = {
  name: '0011-directory',
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('unit')
      .addColumn('county_id', 'text', column => column.notNull())
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('parent_id', 'uuid')
      .addColumn('name', 'text', column => column.notNull())
      .addColumn('kind', 'text', column => column.notNull())
      .addColumn('code', 'text')
      .addColumn('created_at', 'timestamptz', column => column.notNull().defaultTo(sql`now()`))
      .addPrimaryKeyConstraint('unit_key', ['county_id', 'id'])
      .addForeignKeyConstraint('unit_parent', ['county_id', 'parent_id'], 'unit', ['county_id', 'id'])
      .execute();
    await db.schema
      .createIndex('unit_code')
      .unique()
      .on('unit')
      .columns(['county_id', 'code'])
      .where('code' as never, 'is not', null)
      .execute();
    await db.schema
      .createIndex('unit_name')
      .unique()
      .on('unit')
      .columns(['county_id', 'parent_id', 'name'])
      .nullsNotDistinct()
      .execute();
    await db.schema
      .createTable('unit_closure')
      .addColumn('county_id', 'text', column => column.notNull())
      .addColumn('ancestor_id', 'uuid', column => column.notNull())
      .addColumn('descendant_id', 'uuid', column => column.notNull())
      .addColumn('depth', 'integer', column => column.notNull())
      .addPrimaryKeyConstraint('unit_closure_key', ['county_id', 'ancestor_id', 'descendant_id'])
      .addForeignKeyConstraint(
        'unit_closure_ancestor',
        ['county_id', 'ancestor_id'],
        'unit',
        ['county_id', 'id'],
        constraint => constraint.onDelete('cascade'),
      )
      .addForeignKeyConstraint(
        'unit_closure_descendant',
        ['county_id', 'descendant_id'],
        'unit',
        ['county_id', 'id'],
        constraint => constraint.onDelete('cascade'),
      )
      .execute();
    await db.schema
      .createIndex('unit_closure_up')
      .on('unit_closure')
      .columns(['county_id', 'descendant_id', 'ancestor_id'])
      .execute();
    await db.schema
      .createTable('post')
      .addColumn('county_id', 'text', column => column.notNull())
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('name', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('post_key', ['county_id', 'id'])
      .addUniqueConstraint('post_name', ['county_id', 'name'])
      .execute();
    await db.schema
      .createTable('audience')
      .addColumn('county_id', 'text', column => column.notNull())
      .addColumn('id', 'text', column => column.notNull())
      .addColumn('name', 'text', column => column.notNull())
      .addColumn('position', 'integer', column => column.notNull())
      .addPrimaryKeyConstraint('audience_key', ['county_id', 'id'])
      .addUniqueConstraint('audience_name', ['county_id', 'name'])
      .execute();
    await db.schema
      .createTable('person')
      .addColumn('county_id', 'text', column => column.notNull())
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('name', 'text', column => column.notNull())
      .addColumn('unit_id', 'uuid', column => column.notNull())
      .addColumn('audience_id', 'text')
      .addColumn('number', 'text')
      .addColumn('identity_number', 'bytea')
      .addColumn('identity_number_index', 'bytea')
      .addColumn('phone', 'bytea')
      .addColumn('phone_index', 'bytea')
      .addColumn('active', 'boolean', column => column.notNull().defaultTo(true))
      .addColumn('created_at', 'timestamptz', column => column.notNull().defaultTo(sql`now()`))
      .addColumn('updated_at', 'timestamptz', column => column.notNull().defaultTo(sql`now()`))
      .addPrimaryKeyConstraint('person_key', ['county_id', 'id'])
      .addForeignKeyConstraint('person_unit', ['county_id', 'unit_id'], 'unit', ['county_id', 'id'])
      .addForeignKeyConstraint('person_audience', ['county_id', 'audience_id'], 'audience', [
        'county_id',
        'id',
      ])
      .execute();
    await db.schema.createIndex('person_unit').on('person').columns(['county_id', 'unit_id', 'id']).execute();
    for (const column of ['number', 'identity_number_index']) {
      await db.schema
        .createIndex(`person_${column}`)
        .unique()
        .on('person')
        .columns(['county_id', column])
        .where(column as never, 'is not', null)
        .execute();
    }
    await db.schema
      .createIndex('person_phone_index')
      .on('person')
      .columns(['phone_index'])
      .where('phone_index' as never, 'is not', null)
      .execute();
    await db.schema
      .createTable('person_post')
      .addColumn('county_id', 'text', column => column.notNull())
      .addColumn('person_id', 'uuid', column => column.notNull())
      .addColumn('post_id', 'uuid', column => column.notNull())
      .addPrimaryKeyConstraint('person_post_key', ['county_id', 'person_id', 'post_id'])
      .addForeignKeyConstraint(
        'person_post_person',
        ['county_id', 'person_id'],
        'person',
        ['county_id', 'id'],
        constraint => constraint.onDelete('cascade'),
      )
      .addForeignKeyConstraint('person_post_post', ['county_id', 'post_id'], 'post', ['county_id', 'id'])
      .execute();
    await db.schema
      .createIndex('person_post_post')
      .on('person_post')
      .columns(['county_id', 'post_id', 'person_id'])
      .execute();
  },
  async down(db: Kysely<unknown>) {
    for (const table of tables) await db.schema.dropTable(table).execute();
  },
};
