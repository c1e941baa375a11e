import type { ColumnType } from 'kysely';

/** A column that the database fills when it is not told. */
export type Defaulted<Type> = ColumnType<Type, Type | undefined, Type>;

/** Migrations that were applied, by schema and in their order. */
export interface MigrationTable {
  schema: string;
  position: number;
  name: string;
  /** Of the plugin that brought it. */
  version: string;
  applied_at: Defaulted<Date>;
}

export interface StorageTables {
  migration: MigrationTable;
}
