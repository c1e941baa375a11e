import type { Evidence, Priority } from '../contract/index.ts';
import { measureThemes, type NeedMeasure } from './measure-need.ts';
import type { WeighedEvidence } from './rank-needs.ts';

/** A questionnaire of the quarter with its answers by audience. */
export interface AnsweredQuestionnaire {
  readonly id: string;
  readonly title: string;
  readonly measures: readonly NeedMeasure[];
  readonly answers: readonly {
    readonly audienceId: string;
    readonly answers: Readonly<Record<string, unknown>>;
  }[];
}

/**
 * What speaks for each theme, as far as one audience is concerned: priorities by their weight (organisation), and
 * questionnaires by the mean of their answers, each questionnaire counting by its respondents (personal). What fewer
 * than `leastGroup` people answered is left out.
 */
export function gatherEvidence(
  audienceId: string,
  priorities: readonly Priority[],
  questionnaires: readonly AnsweredQuestionnaire[],
  leastGroup: number,
): WeighedEvidence<Evidence>[] {
  return [...fromPriorities(audienceId, priorities), ...fromAnswers(audienceId, questionnaires, leastGroup)];
}

function fromPriorities(audienceId: string, priorities: readonly Priority[]): WeighedEvidence<Evidence>[] {
  return priorities
    .filter(priority => priority.audienceId === null || priority.audienceId === audienceId)
    .map(({ id, themeId, title, sourceDocument, weight }) => ({
      source: 'organisation',
      themeId,
      id,
      amount: weight,
      subject: { kind: 'priority', id, title, sourceDocument, weight },
    }));
}

function fromAnswers(
  audienceId: string,
  questionnaires: readonly AnsweredQuestionnaire[],
  leastGroup: number,
): WeighedEvidence<Evidence>[] {
  const measured = questionnaires.flatMap(({ id, title, measures, answers }) => {
    const ofAudience = answers.filter(answer => answer.audienceId === audienceId);
    const themes = measureThemes(
      measures,
      ofAudience.map(answer => answer.answers),
      leastGroup,
    );
    return themes.map(theme => ({ ...theme, id, title }));
  });
  const askedAbout = Map.groupBy(measured, ({ themeId }) => themeId);
  return measured.map(({ id, title, themeId, respondents, mean }) => {
    const all = (askedAbout.get(themeId) ?? []).reduce((total, theme) => total + theme.respondents, 0);
    return {
      source: 'personal',
      themeId,
      id,
      amount: (mean * respondents) / all,
      subject: { kind: 'questionnaire', id, title, respondents, mean },
    };
  });
}
