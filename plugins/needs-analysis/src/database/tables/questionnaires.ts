import type { CountyTable } from '@peixun/plugin-api';
import type { Form } from '@peixun/forms';
import type { ColumnType, JSONColumnType } from 'kysely';
import type { QuestionnaireInput, ThemeLink } from '../../contract/index.ts';

interface QuestionnaireTable extends CountyTable {
  id: string;
  title: string;
  form: JSONColumnType<Form>;
  theme_links: JSONColumnType<ThemeLink[]>;
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
interface ParticipationTable extends CountyTable {
  questionnaire_id: string;
  person_id: string;
  audience_id: string;
}

interface NamedAnswerTable extends CountyTable {
  id: string;
  questionnaire_id: string;
  person_id: string;
  audience_id: string;
  answers: JSONColumnType<Record<string, unknown>>;
}

/** What was answered, with a random id, without whom and without when. */
interface AnonymousAnswerTable extends CountyTable {
  id: string;
  questionnaire_id: string;
  audience_id: string;
  answers: JSONColumnType<Record<string, unknown>>;
}

export interface QuestionnaireTables {
  questionnaire: QuestionnaireTable;
  participation: ParticipationTable;
  named_answer: NamedAnswerTable;
  anonymous_answer: AnonymousAnswerTable;
}
