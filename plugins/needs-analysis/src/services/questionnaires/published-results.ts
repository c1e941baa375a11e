import { summarise, type FormSummary } from '@peixun/forms';
import { anonymousGroupSize } from '@peixun/plugin-api';
import { selectAnswers } from '../../database/answers.ts';
import type { NeedsContext } from '../../parts.ts';
import type { StoredQuestionnaire } from './stored-questionnaire.ts';

/** The results of a questionnaire in one audience. */
export interface PublishedResults<Of> {
  readonly questionnaire: Of;
  readonly audienceId: string;
  readonly summary: FormSummary;
}

/**
 * The answers of each audience that no answer can come from any more, summed up: they are published once, so that
 * nothing is told by what changed between two looks. Everything that is shown or counted of answers is made of this.
 * There is no sum over audiences: less the audiences that are shown, it would tell of those that are not.
 */
export async function publishedResults<
  Of extends Pick<StoredQuestionnaire, 'id' | 'form' | 'publishedAudienceIds'>,
>(context: NeedsContext, questionnaires: readonly Of[]): Promise<PublishedResults<Of>[]> {
  const published = questionnaires.filter(({ publishedAudienceIds }) => publishedAudienceIds.length > 0);
  if (published.length === 0) return [];
  const rows = await context.read(db =>
    selectAnswers(
      db,
      published.map(({ id }) => id),
    ),
  );
  const byGroup = Map.groupBy(rows, row => `${row.questionnaireId}/${row.audienceId}`);
  return published.flatMap(questionnaire =>
    questionnaire.publishedAudienceIds.map(audienceId => {
      const sheets = (byGroup.get(`${questionnaire.id}/${audienceId}`) ?? []).map(({ answers }) => answers);
      const summary = summarise(questionnaire.form, sheets, { smallestGroup: anonymousGroupSize });
      return { questionnaire, audienceId, summary };
    }),
  );
}
