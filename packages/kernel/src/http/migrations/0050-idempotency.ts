import type { Migration } from '@peixun/plugin-api';
import type { Kysely } from 'kysely';

/** Commands that came with an idempotency key, and what was answered. */
export const idempotencyMigration: Migration = {
  name: '0050-idempotency',
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('idempotency_key')
      .addColumn('county_id', 'text', column => column.notNull())
      .addColumn('account_id', 'uuid', column => column.notNull())
      .addColumn('key', 'text', column => column.notNull())
      .addColumn('request_hash', 'bytea', column => column.notNull())
      .addColumn('reserved_until', 'timestamptz', column => column.notNull())
      .addColumn('committed', 'boolean', column => column.notNull().defaultTo(false))
      .addColumn('status', 'integer')
      .addColumn('body', 'bytea')
      .addColumn('created_at', 'timestamptz', column => column.notNull())
      .addPrimaryKeyConstraint('idempotency_key_key', ['county_id', 'account_id', 'key'])
      .execute();
    await db.schema.createIndex('idempotency_key_age').on('idempotency_key').column('created_at').execute();
  },
  async down(db: Kysely<unknown>) {
    await db.schema.dropTable('idempotency_key').execute();
  },
};
