import type { AudienceName } from '../roster/audiences.ts';
import type { SampleInterviews } from './interviews.ts';
import type { SampleMenu, SampleOrder } from './ordering.ts';
import type { SampleQuestionnaire } from './questionnaire.ts';

/** A node of the county's theme tree, with what is below it. */
export interface SampleTheme {
  readonly name: string;
  readonly topics: readonly string[];
}

/** What a department asks for this year. */
export interface SamplePriority {
  /** The unit that enters it, by name. */
  readonly unit: string;
  /** A topic of the theme tree. */
  readonly theme: string;
  readonly title: string;
  readonly passage: string;
  /** 1 to 10. */
  readonly weight: number;
  /** Whom it concerns; absent: everybody. */
  readonly audience?: AudienceName;
  /** It was not asked for before this quarter. */
  readonly isNew?: boolean;
  /** Nobody has confirmed it since it was entered. */
  readonly isForgotten?: boolean;
}

/** How the people of a county stand to what their posts need. */
export interface SampleCompetencies {
  /** The starter model that the school adopts. */
  readonly starter: string;
  /** Title of the measuring round. */
  readonly round: string;
  /** How many people the appraisals are of, and how many of them rate themselves too. */
  readonly people: number;
  readonly selfRaters: number;
  /** How many levels lack on average, by competency; nothing where it is not named. */
  readonly lacks: Readonly<Record<string, number>>;
}

export interface SampleProposal {
  readonly audience: AudienceName;
  readonly title: string;
  readonly places: number;
  /** So many of the audience's first needs are passed over; none unless told. */
  readonly firstNeed?: number;
}

/** A quarter before this one, as the county lived through it. */
export interface SamplePastQuarter {
  readonly questionnaires: readonly SampleQuestionnaire[];
  /** A class that was proposed from the ranking, accepted and held. */
  readonly heldClass?: SampleProposal;
  readonly menus: readonly SampleMenu[];
}

/** What a sample county begins with, besides its roster. All of it is invented. */
export interface CountyContent {
  readonly id: string;
  /** Title of the invented document that the priorities come from, for a year. */
  readonly reportTitle: (year: number) => string;
  /** The document itself, below the sample folder; absent: the county has not uploaded it. */
  readonly workReport?: string;
  readonly themes: readonly SampleTheme[];
  readonly priorities: readonly SamplePriority[];
  readonly questionnaires: readonly SampleQuestionnaire[];
  /** The quarters before this one, the oldest first. */
  readonly past: readonly SamplePastQuarter[];
  /** Absent: no post of the county has been modelled. */
  readonly competencies?: SampleCompetencies;
  /** Absent: nobody has been interviewed. */
  readonly interviews?: SampleInterviews;
  /** What the yearly appraisal found people to lack; absent: none was imported. */
  readonly appraisedTopics?: readonly string[];
  /** The class that the school proposes from the ranking, for an audience. */
  readonly proposal: SampleProposal;
  /** What departments order for the quarter. */
  readonly orders?: readonly SampleOrder[];
  /** Menus with the choices of their people, the oldest first. */
  readonly menus?: readonly SampleMenu[];
  /** The parts of the 1 + N teacher pool, the core pool first; empty where the county has no teacher pool. */
  readonly pools: readonly { readonly name: string; readonly description: string }[];
}
