import type { CountyTable } from '@peixun/plugin-api';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { CycleStep, StepOutcome } from '../../contract/index.ts';

interface CycleTable extends CountyTable {
  year: number;
  quarter: number;
  is_paused: Generated<boolean>;
}

/** A step that began. Its row is the claim that keeps two hosts from doing it. */
interface CycleStepTable extends CountyTable {
  year: number;
  quarter: number;
  step: CycleStep;
  state: 'running' | 'done' | 'passed-over' | 'failed';
  started_at: Date;
  /** `YYYY-MM-DD`, in the county's time zone. */
  done_on: ColumnType<string | null>;
  /** Null: by itself. */
  done_by_person: string | null;
  outcome: JSONColumnType<StepOutcome>;
}

export interface CycleTables {
  cycle: CycleTable;
  cycle_step: CycleStepTable;
}
