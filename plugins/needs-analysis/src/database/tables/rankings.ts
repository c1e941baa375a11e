import type { CountyTable } from '@peixun/plugin-api';
import type { ColumnType, JSONColumnType } from 'kysely';
import type { Contribution, RankingRun, SourceEstimate } from '../../contract/index.ts';
import type { GroupFigure } from '../../domain/evidence/steady-evidence.ts';

interface RankingRunTable extends CountyTable {
  id: string;
  year: number;
  quarter: number;
  /** `YYYY-MM-DD`: to this day evidence had faded. */
  as_of: ColumnType<string>;
  computed_at: Date;
  computed_by: string;
  /** The person of the roster whose account it was. */
  computed_by_person: string | null;
  /** Stands for all that the ranking rests on: another mark, another ranking. */
  evidence_mark: string;
  rule: JSONColumnType<RankingRun['rule']>;
  method: JSONColumnType<RankingRun['method']>;
  problems: JSONColumnType<RankingRun['problems']>;
  audiences: JSONColumnType<RankingRun['audiences']>;
}

interface RankedNeedTable extends CountyTable {
  run_id: string;
  audience_id: string;
  theme_id: string;
  theme_name: string;
  rank: number;
  points: number;
  low: number;
  high: number;
  stability: number;
  sources: JSONColumnType<SourceEstimate[]>;
  contributions: JSONColumnType<Contribution[]>;
}

/** What rankings showed of a group of people, each time that it changed. */
interface ShownGroupTable extends CountyTable {
  key: string;
  number: number;
  marks: string[];
  figure: JSONColumnType<GroupFigure>;
}

export interface RankingTables {
  ranking_run: RankingRunTable;
  ranked_need: RankedNeedTable;
  shown_group: ShownGroupTable;
}
