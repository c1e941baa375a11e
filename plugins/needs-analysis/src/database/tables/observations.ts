import type { CountyTable } from '@peixun/plugin-api';
import type { ColumnType } from 'kysely';
import type { ObservationKind } from '../../contract/index.ts';

interface ObservationTable extends CountyTable {
  id: string;
  kind: ObservationKind;
  /** What it is about, or the person's unit on that day. */
  unit_id: string;
  /** Null: it is about the unit. */
  person_id: string | null;
  theme_id: string;
  /** An id of the rule set of grades. */
  grade: string;
  /** `YYYY-MM-DD`. */
  observed_on: ColumnType<string>;
  /** What was seen, encrypted: personal data. */
  note: Buffer | null;
}

export interface ObservationTables {
  observation: ObservationTable;
}
