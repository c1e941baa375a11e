import type { CountyTable } from '@peixun/plugin-api';
import type { JSONColumnType } from 'kysely';
import type { MeasurementKind, ModelContent, RoundState, VersionState } from '../../contract/index.ts';

interface CompetencyModelTable extends CountyTable {
  id: string;
  title: string;
}

interface ModelVersionTable extends CountyTable {
  id: string;
  model_id: string;
  number: number;
  state: VersionState;
  content: JSONColumnType<ModelContent>;
  published_at: Date | null;
  withdrawn_at: Date | null;
}

interface MeasuringRoundTable extends CountyTable {
  id: string;
  version_id: string;
  title: string;
  year: number;
  quarter: number;
  kinds: MeasurementKind[];
  audience_ids: string[];
  post_ids: string[];
  unit_ids: string[];
  /** `YYYY-MM-DD`. */
  last_day: string;
  state: RoundState;
}

/** One level of one competency of one person, once a round and kind. */
interface MeasurementTable extends CountyTable {
  round_id: string;
  person_id: string;
  competency_id: string;
  kind: MeasurementKind;
  /** The person's unit on that day: who leaves a unit is no longer seen by it. */
  unit_id: string;
  level: number;
  /** `YYYY-MM-DD`. */
  measured_on: string;
}

export interface CompetencyTables {
  competency_model: CompetencyModelTable;
  model_version: ModelVersionTable;
  measuring_round: MeasuringRoundTable;
  measurement: MeasurementTable;
}
