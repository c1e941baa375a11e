import type { Generated } from 'kysely';

export interface NoteTable {
  /** Filled by the database from the transaction's county. */
  county_id: Generated<string>;
  id: string;
  unit_id: string;
  content: string;
}

export interface MyPluginDatabase {
  note: NoteTable;
}
