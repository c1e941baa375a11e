import type { Migration } from '@peixun/plugin-api';
import type { Kysely } from 'kysely';

/** Notices in people's inboxes. */
export const notificationsMigration: Migration = {
  name: '0014-notifications',
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('notification')
      .addColumn('county_id', 'text', column => column.notNull())
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('person_id', 'uuid', column => column.notNull())
      .addColumn('title', 'jsonb', column => column.notNull())
      .addColumn('link', 'text')
      .addColumn('created_at', 'timestamptz', column => column.notNull())
      .addColumn('read_at', 'timestamptz')
      .addPrimaryKeyConstraint('notification_key', ['county_id', 'id'])
      .execute();
    await db.schema
      .createIndex('notification_inbox')
      .on('notification')
      .columns(['county_id', 'person_id', 'id'])
      .execute();
  },
  async down(db: Kysely<unknown>) {
    await db.schema.dropTable('notification').execute();
  },
};
