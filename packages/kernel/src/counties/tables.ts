import type { ColumnType, Generated } from 'kysely';

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

/** One row. */
export interface InstallationTable {
  only_one: Generated<boolean>;
  /** Whether the accounts and counties in this database are invented. */
  is_sample: boolean;
}

export interface CountyTables {
  installation: InstallationTable;
  plugin_setting: PluginSettingTable;
}
