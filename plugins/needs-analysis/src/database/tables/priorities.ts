import type { CountyTable } from '@peixun/plugin-api';

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
}

export interface PriorityTables {
  theme: ThemeTable;
  priority: PriorityTable;
}
