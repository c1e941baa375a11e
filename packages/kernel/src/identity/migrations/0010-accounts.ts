import type { Migration } from '@peixun/plugin-api';
import { sql, type Kysely } from 'kysely';

const tables = [
  'activation_code',
  'setup_token',
  'sign_in_attempt',
  'two_factor',
  'verification',
  'session',
  'credential',
  'account',
];

/** Accounts, credentials and sessions: of the installation, read by the sign-on library and the gate. */
export const accountsMigration: Migration = {
  name: '0010-accounts',
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('account')
      .addColumn('id', 'uuid', column => column.primaryKey())
      .addColumn('name', 'text', column => column.notNull())
      .addColumn('email', 'text', column => column.notNull().unique())
      .addColumn('email_verified', 'boolean', column => column.notNull().defaultTo(true))
      .addColumn('image', 'text')
      .addColumn('username', 'text', column => column.notNull().unique())
      .addColumn('two_factor_enabled', 'boolean', column => column.defaultTo(false))
      .addColumn('locked_at', 'timestamptz')
      .addColumn('created_at', 'timestamptz', column => column.notNull())
      .addColumn('updated_at', 'timestamptz', column => column.notNull())
      .execute();
    await db.schema
      .createTable('credential')
      .addColumn('id', 'uuid', column => column.primaryKey())
      .addColumn('account_id', 'uuid', column =>
        column.notNull().references('account.id').onDelete('cascade'),
      )
      .addColumn('provider_id', 'text', column => column.notNull())
      .addColumn('provider_subject', 'text', column => column.notNull())
      .addColumn('password', 'text')
      .addColumn('access_token', 'text')
      .addColumn('refresh_token', 'text')
      .addColumn('id_token', 'text')
      .addColumn('access_token_expires_at', 'timestamptz')
      .addColumn('refresh_token_expires_at', 'timestamptz')
      .addColumn('scope', 'text')
      .addColumn('created_at', 'timestamptz', column => column.notNull())
      .addColumn('updated_at', 'timestamptz', column => column.notNull())
      .addUniqueConstraint('credential_subject', ['provider_id', 'provider_subject'])
      .execute();
    await db.schema.createIndex('credential_account').on('credential').column('account_id').execute();
    await db.schema
      .createTable('session')
      .addColumn('id', 'uuid', column => column.primaryKey())
      .addColumn('account_id', 'uuid', column =>
        column.notNull().references('account.id').onDelete('cascade'),
      )
      .addColumn('token', 'text', column => column.notNull().unique())
      .addColumn('expires_at', 'timestamptz', column => column.notNull())
      .addColumn('ip_address', 'text')
      .addColumn('user_agent', 'text')
      .addColumn('created_at', 'timestamptz', column => column.notNull())
      .addColumn('updated_at', 'timestamptz', column => column.notNull())
      .execute();
    await db.schema.createIndex('session_account').on('session').column('account_id').execute();
    await db.schema
      .createTable('verification')
      .addColumn('id', 'uuid', column => column.primaryKey())
      .addColumn('identifier', 'text', column => column.notNull())
      .addColumn('value', 'text', column => column.notNull())
      .addColumn('expires_at', 'timestamptz', column => column.notNull())
      .addColumn('created_at', 'timestamptz', column => column.notNull())
      .addColumn('updated_at', 'timestamptz', column => column.notNull())
      .execute();
    await db.schema.createIndex('verification_identifier').on('verification').column('identifier').execute();
    await db.schema
      .createTable('two_factor')
      .addColumn('id', 'uuid', column => column.primaryKey())
      .addColumn('account_id', 'uuid', column =>
        column.notNull().unique().references('account.id').onDelete('cascade'),
      )
      .addColumn('secret', 'text', column => column.notNull())
      .addColumn('backup_codes', 'text', column => column.notNull())
      .addColumn('verified', 'boolean', column => column.defaultTo(true))
      .addColumn('failed_verification_count', 'integer', column => column.defaultTo(0))
      .addColumn('locked_until', 'timestamptz')
      .execute();
    await db.schema
      .createTable('sign_in_attempt')
      .addColumn('identifier', 'text', column => column.primaryKey())
      .addColumn('failures', 'integer', column => column.notNull())
      .addColumn('last_at', 'timestamptz', column => column.notNull())
      .execute();
    await db.schema
      .createTable('setup_token')
      .addColumn('token_hash', 'bytea', column => column.primaryKey())
      .addColumn('county_ids', sql`text[]`, column => column.notNull())
      .addColumn('expires_at', 'timestamptz', column => column.notNull())
      .execute();
    await db.schema
      .createTable('activation_code')
      .addColumn('county_id', 'text', column => column.notNull())
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('account_id', 'uuid', column =>
        column.notNull().references('account.id').onDelete('cascade'),
      )
      .addColumn('code_hash', 'bytea', column => column.notNull())
      .addColumn('kind', 'text', column => column.notNull())
      .addColumn('issued_by', 'uuid')
      .addColumn('issued_at', 'timestamptz', column => column.notNull())
      .addColumn('expires_at', 'timestamptz', column => column.notNull())
      .addColumn('used_at', 'timestamptz')
      .addPrimaryKeyConstraint('activation_code_key', ['county_id', 'id'])
      .execute();
    await db.schema
      .createIndex('activation_code_account')
      .on('activation_code')
      .column('account_id')
      .execute();
  },
  async down(db: Kysely<unknown>) {
    for (const table of tables) await db.schema.dropTable(table).execute();
  },
};
