import { summarise, type FormSummary } from '@peixun/forms';
import { anonymousGroupSize } from '@peixun/plugin-api';
import type { Questionnaire } from '../contract/index.ts';
import { selectAnswers } from '../database/answers.ts';
import { isSettled } from '../domain/answering.ts';
import type { NeedsContext } from '../parts.ts';
import type { StoredQuestionnaire } from './questionnaires.ts';

/** The results of a questionnaire in one audience. */
export interface PublishedResults<Of> {
  readonly questionnaire: Of;
  readonly audienceId: string;
  readonly summary: FormSummary;
}

/**
 * The answers of each audience summed up, of questionnaires that no answer can reach any more: they are published
 * once, so that nothing is told by what changed between two looks. Everything that is shown or counted of answers is
 * made of this. There is no sum over audiences: less the audiences that are shown, it would tell of those that are not.
 */
export async function publishedResults<
  Of extends Pick<Questionnaire, 'id' | 'form' | 'audienceIds'> & Settling,
>(context: NeedsContext, questionnaires: readonly Of[]): Promise<PublishedResults<Of>[]> {
  const settled = questionnaires.filter(questionnaire => isSettled(questionnaire, context.now()));
  if (settled.length === 0) return [];
  const rows = await context.read(db =>
    selectAnswers(
      db,
      settled.map(({ id }) => id),
    ),
  );
  const byGroup = Map.groupBy(rows, row => `${row.questionnaireId}/${row.audienceId}`);
  return settled.flatMap(questionnaire =>
    questionnaire.audienceIds.map(audienceId => {
      const sheets = (byGroup.get(`${questionnaire.id}/${audienceId}`) ?? []).map(({ answers }) => answers);
      const summary = summarise(questionnaire.form, sheets, { smallestGroup: anonymousGroupSize });
      return { questionnaire, audienceId, summary };
    }),
  );
}

type Settling = Pick<StoredQuestionnaire, 'anonymity' | 'state' | 'closedAt'>;
