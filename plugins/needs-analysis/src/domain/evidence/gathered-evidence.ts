import type { Evidence, NeedSource } from '../../contract/index.ts';

/**
 * What one document, questionnaire, competency, interview or observation says of the need for a theme, before the
 * three sources are weighed against each other.
 */
export interface GatheredEvidence {
  /** Whom it concerns; null: every audience. */
  readonly audienceId: string | null;
  readonly themeId: string;
  readonly source: NeedSource;
  /** Unique for an audience, theme and source: it sorts evidence, so that the order of arrival changes nothing. */
  readonly id: string;
  /** How much is needed: 0 nothing, 1 fully. The mean of its statements. */
  readonly level: number;
  /** Variance of the single statements around `level`; 0 where there is one. */
  readonly variance: number;
  /** How many people or documents said it. At least 1. */
  readonly statements: number;
  /** The day on which it was last true, `YYYY-MM-DD`: evidence fades. */
  readonly observedOn: string;
  /** What the reader sees when the score is opened. */
  readonly subject: Evidence;
  /** The people whose single statements it is made of; absent: documents, or what is published already. */
  readonly group?: PeopleGroup;
}

/** People whose statements make one figure. */
export interface PeopleGroup {
  /** Unique for a figure: the same people may speak for several themes. */
  readonly key: string;
  /** One of each person: who it is, a space, and what they say. */
  readonly marks: readonly string[];
}
