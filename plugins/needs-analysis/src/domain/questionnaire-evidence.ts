import type { GatheredEvidence } from './gathered-evidence.ts';
import { measureThemes, type NeedMeasure } from './measure-need.ts';

/** A questionnaire of the quarter with its answers by audience. */
export interface AnsweredQuestionnaire {
  readonly id: string;
  readonly title: string;
  /** The day of its last answers, `YYYY-MM-DD`. */
  readonly answeredOn: string;
  readonly measures: readonly NeedMeasure[];
  readonly answers: readonly {
    readonly audienceId: string;
    readonly answers: Readonly<Record<string, unknown>>;
  }[];
}

/**
 * What the answers of each audience say about each theme. What fewer than `leastGroup` people answered is left out.
 */
export function evidenceOfAnswers(
  questionnaire: AnsweredQuestionnaire,
  leastGroup: number,
): GatheredEvidence[] {
  const { id, title, answeredOn, measures, answers } = questionnaire;
  const byAudience = Map.groupBy(answers, ({ audienceId }) => audienceId);
  return [...byAudience].flatMap(([audienceId, ofAudience]) =>
    measureThemes(
      measures,
      ofAudience.map(answer => answer.answers),
      leastGroup,
    ).map(({ themeId, respondents, mean, variance }) => ({
      audienceId,
      themeId,
      source: 'personal',
      id,
      level: mean,
      variance,
      statements: respondents,
      observedOn: answeredOn,
      subject: { kind: 'questionnaire', id, title, respondents, mean },
    })),
  );
}
