import type { ColumnType } from 'kysely';

/** A setting that an administrator changed: its value, or the encrypted value of a secret. */
export interface PluginSettingTable {
  county_id: string;
  plugin_id: string;
  name: string;
  value: ColumnType<unknown, string | null, string | null>;
  secret: Uint8Array | null;
  changed_by: string;
  changed_at: Date;
}

export interface CountyTables {
  plugin_setting: PluginSettingTable;
}
