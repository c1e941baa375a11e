import type { CountyTable } from '@peixun/plugin-api';
import type { ColumnType } from 'kysely';

interface ThemeTable extends CountyTable {
  id: string;
  parent_id: string | null;
  name: string;
}

interface PriorityTable extends CountyTable {
  id: string;
  unit_id: string;
  theme_id: string;
  audience_id: string | null;
  year: number;
  title: string;
  source_document: string;
  source_passage: string;
  weight: number;
  /** `YYYY-MM-DD`: evidence fades from this day on. */
  confirmed_on: ColumnType<string>;
}

export interface PriorityTables {
  theme: ThemeTable;
  priority: PriorityTable;
}
