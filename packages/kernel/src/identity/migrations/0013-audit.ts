import type { Migration } from '@peixun/plugin-api';
import type { Kysely } from 'kysely';

/** The audit trail: entries commit with the change; the sealer gives them a place in the chain. */
export const auditMigration: Migration = {
  name: '0013-audit',
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('audit_entry')
      .addColumn('county_id', 'text', column => column.notNull())
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('occurred_at', 'timestamptz', column => column.notNull())
      .addColumn('actor', 'text', column => column.notNull())
      .addColumn('plugin', 'text', column => column.notNull())
      .addColumn('action', 'text', column => column.notNull())
      .addColumn('outcome', 'text', column => column.notNull())
      .addColumn('object_type', 'text')
      .addColumn('object_id', 'text')
      .addColumn('details', 'jsonb')
      .addColumn('position', 'bigint')
      .addColumn('hash', 'bytea')
      .addPrimaryKeyConstraint('audit_entry_key', ['county_id', 'id'])
      .addUniqueConstraint('audit_entry_position', ['county_id', 'position'])
      .execute();
    await db.schema
      .createIndex('audit_entry_unsealed')
      .on('audit_entry')
      .columns(['county_id', 'id'])
      .where('position' as never, 'is', null)
      .execute();
    await db.schema
      .createIndex('audit_entry_object')
      .on('audit_entry')
      .columns(['county_id', 'object_id', 'id'])
      .execute();
    await db.schema
      .createTable('audit_head')
      .addColumn('county_id', 'text', column => column.notNull())
      .addColumn('position', 'bigint', column => column.notNull())
      .addColumn('hash', 'bytea', column => column.notNull())
      .addColumn('signature', 'bytea', column => column.notNull())
      .addColumn('signed_at', 'timestamptz', column => column.notNull())
      .addPrimaryKeyConstraint('audit_head_key', ['county_id', 'position'])
      .execute();
  },
  async down(db: Kysely<unknown>) {
    await db.schema.dropTable('audit_head').execute();
    await db.schema.dropTable('audit_entry').execute();
  },
};
