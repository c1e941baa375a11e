import type { Generated } from 'kysely';

/** Migrations that were applied, by schema and in their order. */
export interface MigrationTable {
  schema: string;
  position: number;
  name: string;
  /** Of the plugin that brought it. */
  version: string;
  applied_at: Generated<Date>;
}

export interface SearchEntryTable {
  county_id: string;
  plugin: string;
  type: string;
  id: string;
  title: string;
  /** Title and keywords, normalised. */
  searched: string;
  grams: string[];
  link: string;
  permission: string;
  unit_id: string | null;
}

export interface StoredFileTable {
  county_id: string;
  id: string;
  plugin: string;
  name: string;
  content_type: string;
  size: number;
  sha256: string;
  created_at: Generated<Date>;
  /** Null: until it is removed. */
  keep_until: Date | null;
}

/** A login of an isolated plugin, made by a host for as long as it runs. */
export interface IsolatedLoginTable {
  login: string;
  /** Empty for one that migrates. */
  county_id: string;
  /** SHA-256, hexadecimal. */
  token_hash: string;
  host_id: string;
  created_at: Generated<Date>;
}

export interface StorageTables {
  migration: MigrationTable;
  search_entry: SearchEntryTable;
  stored_file: StoredFileTable;
  isolated_login: IsolatedLoginTable;
}
