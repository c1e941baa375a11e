import type { CountyTable } from '@peixun/plugin-api';
import type { ColumnType } from 'kysely';
import type { GuideContent } from '../../contract/index.ts';

interface GuideTable extends CountyTable {
  id: string;
  year: number;
  quarter: number;
  version: number;
  state: 'draft' | 'published';
  foreword: string;
  /** As it was when it was published; a draft is made of what is known now. */
  content: ColumnType<GuideContent | null, string | null, string | null>;
  drafted_at: Date;
  published_at: Date | null;
  published_by_person: string | null;
}

export interface GuideTables {
  guide: GuideTable;
}
