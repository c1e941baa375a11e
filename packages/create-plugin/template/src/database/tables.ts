import type { CountyTable } from '@peixun/plugin-api';

export interface NoteTable extends CountyTable {
  id: string;
  unit_id: string;
  content: string;
}

export interface MyPluginDatabase {
  note: NoteTable;
}
