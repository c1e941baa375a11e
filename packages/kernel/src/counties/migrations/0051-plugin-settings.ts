import type { Migration } from '@peixun/plugin-api';
import type { Kysely } from 'kysely';

/** What administrators changed of the settings of plugins, on top of the county files. */
export const pluginSettingsMigration: Migration = {
  name: '0051-plugin-settings',
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('plugin_setting')
      .addColumn('county_id', 'text', column => column.notNull())
      .addColumn('plugin_id', 'text', column => column.notNull())
      .addColumn('name', 'text', column => column.notNull())
      .addColumn('value', 'jsonb')
      .addColumn('secret', 'bytea')
      .addColumn('changed_by', 'text', column => column.notNull())
      .addColumn('changed_at', 'timestamptz', column => column.notNull())
      .addPrimaryKeyConstraint('plugin_setting_key', ['county_id', 'plugin_id', 'name'])
      .execute();
  },
  async down(db: Kysely<unknown>) {
    await db.schema.dropTable('plugin_setting').execute();
  },
};
