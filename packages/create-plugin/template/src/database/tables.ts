import type { CountyTable } from '@peixun/plugin-api';

export interface NoteTable extends CountyTable {
  id: string;
  unit_id: string;
  content: string;
  written_at: Date;
  /** The person, where the account belongs to one. */
  written_by: string | null;
}

export interface MyPluginDatabase {
  note: NoteTable;
}
