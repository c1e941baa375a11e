import type { CountyTable } from '@peixun/plugin-api';
import type { JSONColumnType } from 'kysely';
import type { Proposal, ProposalState } from '../../contract/index.ts';

interface ProposalTable extends CountyTable {
  id: string;
  run_id: string;
  audience_id: string;
  title: string;
  places: number;
  reasons: string;
  state: ProposalState;
  needs: JSONColumnType<Proposal['needs']>;
  proposed_at: Date;
  proposed_by_person: string | null;
  decided_at: Date | null;
  decision_comment: string | null;
}

export interface ProposalTables {
  proposal: ProposalTable;
}
