import type { CountyTable } from '@peixun/plugin-api';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Proposal, ProposalState } from '../../contract/index.ts';

interface ProposalTable extends CountyTable {
  id: string;
  run_id: string;
  /** The first of its audiences. */
  audience_id: string;
  further_audience_ids: Generated<string[]>;
  title: string;
  places: number;
  expected: number | null;
  reasons: string;
  state: ProposalState;
  /** Before there were several audiences, a need did not name its own. */
  needs: JSONColumnType<(Omit<Proposal['needs'][number], 'audienceId'> & { audienceId?: string })[]>;
  proposed_at: Date;
  proposed_by_person: string | null;
  decided_at: Date | null;
  decision_comment: string | null;
}

/** That a theme was taught: one row a theme of a class. */
interface DeliveryTable extends CountyTable {
  /** Who told it: `proposal/<id>`, or another plugin's `training-classes/<id>`. */
  reference: string;
  theme_id: string;
  title: string;
  /** `YYYY-MM-DD`. */
  delivered_on: ColumnType<string>;
}

export interface ProposalTables {
  delivery: DeliveryTable;
  proposal: ProposalTable;
}
