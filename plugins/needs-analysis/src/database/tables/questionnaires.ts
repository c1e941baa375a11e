import type { CountyTable } from '@peixun/plugin-api';
import type { Form } from '@peixun/forms';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { QuestionnaireInput, SampleRule, SampledState, ThemeLink } from '../../contract/index.ts';

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
  closed_at: Date | null;
  /** Those of which no more answer can come. */
  published_audience_ids: Generated<string[]>;
  /** How its sample was drawn; null: everybody is asked. */
  sample: JSONColumnType<SampleRule> | null;
  /** How many of each audience were asked when it closed; null before. */
  asked: JSONColumnType<Record<string, number>> | null;
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

/** Who was drawn for a questionnaire. */
interface SampledPersonTable extends CountyTable {
  questionnaire_id: string;
  person_id: string;
  audience_id: string;
  /** Kind or id of units, or `all`: see `SampleRule`. */
  unit_group: string;
  /** The order in which the lot fell, within audience and group. */
  place: number;
  state: SampledState;
}

/** On which days those who had not answered were reminded. */
interface ReminderTable extends CountyTable {
  questionnaire_id: string;
  /** `YYYY-MM-DD`. */
  day: ColumnType<string>;
  people: number;
}

/** Numbers of paper sheets that were entered, apart from what stands on them. */
interface PaperSheetTable extends CountyTable {
  questionnaire_id: string;
  number: string;
}

/** To which theme a text belongs, by what it says and never by whose it is. */
interface GroupedTextTable extends CountyTable {
  questionnaire_id: string;
  question: string;
  text_hash: string;
  /** Null: looked at, and of no theme. */
  theme_id: string | null;
}

/** Words that people use for a theme. */
interface ThemeSynonymTable extends CountyTable {
  theme_id: string;
  word: string;
}

export interface QuestionnaireTables {
  questionnaire: QuestionnaireTable;
  participation: ParticipationTable;
  named_answer: NamedAnswerTable;
  anonymous_answer: AnonymousAnswerTable;
  sampled_person: SampledPersonTable;
  reminder: ReminderTable;
  paper_sheet: PaperSheetTable;
  grouped_text: GroupedTextTable;
  theme_synonym: ThemeSynonymTable;
}
