import type { GatheredEvidence } from './gathered-evidence.ts';
import type { NeedMeasure } from '../questionnaires/need-measures.ts';
import {
  publishedLevel,
  type PublishedLevel,
  type PublishedQuestion,
} from '../questionnaires/published-level.ts';

/** Texts of a question that an analyst confirmed to be about a theme. */
export interface Mentions {
  readonly themeId: string;
  readonly texts: number;
  /** How many wrote a text. */
  readonly writers: number;
}

/** The results of a questionnaire in one audience, as they are published. */
export interface PublishedAnswers {
  readonly id: string;
  readonly title: string;
  readonly audienceId: string;
  /** The day of its last answers, `YYYY-MM-DD`. */
  readonly answeredOn: string;
  readonly questions: readonly PublishedQuestion[];
  readonly measures: readonly NeedMeasure[];
  readonly mentions: readonly Mentions[];
}

/**
 * What the published answers of an audience say about each theme: its questions count by those who answered them, and
 * texts that mention it by those who wrote some.
 */
export function evidenceOfAnswers(published: PublishedAnswers): GatheredEvidence[] {
  const { id, title, audienceId, answeredOn, questions, measures, mentions } = published;
  const measured = measures.flatMap(measure => {
    const level = publishedLevel(measure, questions);
    return level ? [{ themeId: measure.themeId, texts: 0, ...level }] : [];
  });
  const mentioned = mentions.map(({ themeId, texts, writers }) => {
    const level = texts / writers;
    return { themeId, texts, level, variance: level * (1 - level), statements: writers };
  });
  return [...Map.groupBy([...measured, ...mentioned], ({ themeId }) => themeId)].map(([themeId, pieces]) => {
    const level = weighedMean(pieces, piece => piece.level);
    const respondents = Math.max(...pieces.map(({ statements }) => statements));
    const texts = pieces.reduce((sum, piece) => sum + piece.texts, 0);
    return {
      audienceId,
      themeId,
      source: 'personal',
      id,
      level,
      variance: weighedMean(pieces, piece => piece.variance),
      statements: respondents,
      observedOn: answeredOn,
      subject: {
        kind: 'questionnaire',
        id,
        title,
        respondents,
        mean: level,
        ...(texts > 0 && { mentions: texts }),
      },
    };
  });
}

function weighedMean<Piece extends PublishedLevel>(
  pieces: readonly Piece[],
  of: (piece: Piece) => number,
): number {
  const sorted = pieces.toSorted((one, other) => of(one) - of(other));
  const all = sorted.reduce((sum, { statements }) => sum + statements, 0);
  return sorted.reduce((sum, piece) => sum + of(piece) * piece.statements, 0) / all;
}
