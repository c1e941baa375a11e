import type { Questionnaire, SampleRule } from '../../contract/index.ts';

/** A questionnaire with what its contract does not show. */
export interface StoredQuestionnaire extends Omit<Questionnaire, 'isSampled'> {
  readonly closedAt: Date | null;
  /** Audiences of which no more answer can come: only of those there are results. */
  readonly publishedAudienceIds: readonly string[];
  readonly sample: SampleRule | null;
  /** How many of each audience were asked when it closed; null before. */
  readonly asked: Readonly<Record<string, number>> | null;
}

/** As its contract has it. */
export function shownQuestionnaire<
  Stored extends Pick<StoredQuestionnaire, 'closedAt' | 'publishedAudienceIds' | 'sample' | 'asked'>,
>(stored: Stored) {
  const { closedAt: _, publishedAudienceIds: __, asked: ___, sample, ...questionnaire } = stored;
  return { ...questionnaire, isSampled: sample !== null };
}
