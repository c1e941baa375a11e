import type { CountyTable } from '@peixun/plugin-api';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { InterviewForm, InterviewGuideInput, InterviewState } from '../../contract/index.ts';

interface InterviewGuideTable extends CountyTable {
  id: string;
  title: string;
  content: JSONColumnType<Omit<InterviewGuideInput, 'title'>>;
}

interface InterviewTable extends CountyTable {
  id: string;
  guide_id: string;
  /** Null: without name. */
  interviewee_id: string | null;
  audience_id: string;
  interviewer_id: string;
  form: InterviewForm;
  state: Generated<InterviewState>;
  /** `YYYY-MM-DD`. */
  planned_on: ColumnType<string>;
  /** `YYYY-MM-DD`. */
  held_on: ColumnType<string | null, string | undefined, string>;
  /** When its notes came first. */
  recorded_at: Date | null;
  /** What was said, encrypted: personal data. */
  notes: Buffer | null;
}

/** How strongly an interviewee needs a theme. */
interface InterviewThemeTable extends CountyTable {
  interview_id: string;
  theme_id: string;
  strength: number;
}

export interface InterviewTables {
  interview_guide: InterviewGuideTable;
  interview: InterviewTable;
  interview_theme: InterviewThemeTable;
}
