import type { CountyTable } from '@peixun/plugin-api';
import type { Form } from '@peixun/forms';
import type { ColumnType, JSONColumnType } from 'kysely';
import type {
  Contribution,
  Proposal,
  ProposalState,
  QuestionnaireInput,
  RankingRun,
  ThemeLink,
} from '../contract/index.ts';

export interface ThemeTable extends CountyTable {
  id: string;
  parent_id: string | null;
  name: string;
}

export interface PriorityTable extends CountyTable {
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

type Json<Value extends object> = JSONColumnType<Value>;

export interface QuestionnaireTable extends CountyTable {
  id: string;
  title: string;
  form: Json<Form>;
  theme_links: Json<ThemeLink[]>;
  audience_ids: string[];
  anonymity: QuestionnaireInput['anonymity'];
  distribution: QuestionnaireInput['distribution'];
  state: 'draft' | 'open' | 'closed';
  year: number;
  quarter: number;
  /** `YYYY-MM-DD`. */
  closes_on: ColumnType<string | null>;
  link_token: string | null;
}

/** Who answered a questionnaire, without when and without what. */
export interface ParticipationTable extends CountyTable {
  questionnaire_id: string;
  person_id: string;
  audience_id: string;
}

export interface NamedAnswerTable extends CountyTable {
  id: string;
  questionnaire_id: string;
  person_id: string;
  audience_id: string;
  answers: Json<Record<string, unknown>>;
}

/** What was answered, with a random id, without whom and without when. */
export interface AnonymousAnswerTable extends CountyTable {
  id: string;
  questionnaire_id: string;
  audience_id: string;
  answers: Json<Record<string, unknown>>;
}

export interface RankingRunTable extends CountyTable {
  id: string;
  year: number;
  quarter: number;
  computed_at: Date;
  computed_by: string;
  /** The person of the roster whose account it was. */
  computed_by_person: string | null;
  /** Stands for all that the ranking rests on: another mark, another ranking. */
  evidence_mark: string;
  rule: Json<RankingRun['rule']>;
  audiences: Json<RankingRun['audiences']>;
}

export interface RankedNeedTable extends CountyTable {
  run_id: string;
  audience_id: string;
  theme_id: string;
  theme_name: string;
  rank: number;
  points: number;
  contributions: Json<Contribution[]>;
}

export interface ProposalTable extends CountyTable {
  id: string;
  run_id: string;
  audience_id: string;
  title: string;
  places: number;
  reasons: string;
  state: ProposalState;
  needs: Json<Proposal['needs']>;
  proposed_at: Date;
  proposed_by_person: string | null;
  decided_at: Date | null;
  decision_comment: string | null;
}

export interface NeedsAnalysisDatabase {
  theme: ThemeTable;
  priority: PriorityTable;
  questionnaire: QuestionnaireTable;
  participation: ParticipationTable;
  named_answer: NamedAnswerTable;
  anonymous_answer: AnonymousAnswerTable;
  ranking_run: RankingRunTable;
  ranked_need: RankedNeedTable;
  proposal: ProposalTable;
}
