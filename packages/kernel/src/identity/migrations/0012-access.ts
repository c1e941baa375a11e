import type { Migration } from '@peixun/plugin-api';
import { sql, type Kysely } from 'kysely';

const tables = ['role_grant', 'role_permission', 'role', 'membership'];

/** Who may go where: memberships, roles, grants. */
export const accessMigration: Migration = {
  name: '0012-access',
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('membership')
      .addColumn('county_id', 'text', column => column.notNull())
      .addColumn('account_id', 'uuid', column =>
        column.notNull().references('account.id').onDelete('cascade'),
      )
      .addColumn('person_id', 'uuid')
      .addColumn('created_at', 'timestamptz', column => column.notNull().defaultTo(sql`now()`))
      .addPrimaryKeyConstraint('membership_key', ['county_id', 'account_id'])
      .addUniqueConstraint('membership_person', ['county_id', 'person_id'])
      .addForeignKeyConstraint('membership_of_person', ['county_id', 'person_id'], 'person', [
        'county_id',
        'id',
      ])
      .execute();
    await db.schema.createIndex('membership_account').on('membership').column('account_id').execute();
    await db.schema
      .createTable('role')
      .addColumn('county_id', 'text', column => column.notNull())
      .addColumn('id', 'text', column => column.notNull())
      .addColumn('title', 'jsonb', column => column.notNull())
      .addPrimaryKeyConstraint('role_key', ['county_id', 'id'])
      .execute();
    await db.schema
      .createTable('role_permission')
      .addColumn('county_id', 'text', column => column.notNull())
      .addColumn('role_id', 'text', column => column.notNull())
      .addColumn('permission', 'text', column => column.notNull())
      .addColumn('allowed', 'boolean', column => column.notNull())
      .addPrimaryKeyConstraint('role_permission_key', ['county_id', 'role_id', 'permission'])
      .execute();
    await db.schema
      .createTable('role_grant')
      .addColumn('county_id', 'text', column => column.notNull())
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('account_id', 'uuid', column => column.notNull())
      .addColumn('role_id', 'text', column => column.notNull())
      .addColumn('unit_id', 'uuid', column => column.notNull())
      .addColumn('granted_by', 'uuid')
      .addColumn('granted_at', 'timestamptz', column => column.notNull().defaultTo(sql`now()`))
      .addPrimaryKeyConstraint('role_grant_key', ['county_id', 'id'])
      .addUniqueConstraint('role_grant_once', ['county_id', 'account_id', 'role_id', 'unit_id'])
      .addForeignKeyConstraint(
        'role_grant_membership',
        ['county_id', 'account_id'],
        'membership',
        ['county_id', 'account_id'],
        constraint => constraint.onDelete('cascade'),
      )
      .addForeignKeyConstraint('role_grant_unit', ['county_id', 'unit_id'], 'unit', ['county_id', 'id'])
      .execute();
    // Separation of duties holds in the database, so that two requests at once cannot get around it.
    await db.schema
      .createIndex('role_grant_one_administrator')
      .unique()
      .on('role_grant')
      .columns(['county_id', 'account_id'])
      .where(
        'role_id' as never,
        'in',
        sql`('system-administrator', 'security-administrator', 'audit-administrator')`,
      )
      .execute();
  },
  async down(db: Kysely<unknown>) {
    for (const table of tables) await db.schema.dropTable(table).execute();
  },
};
