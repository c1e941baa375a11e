import { summarise } from '@peixun/forms';
import { anonymousGroupSize } from '@peixun/plugin-api';
import { needsAnalysisErrors as errors, type Questionnaire } from '../contract/index.ts';
import { selectAnswers } from '../database/answers.ts';
import { answeringOn } from '../domain/answering.ts';
import type { NeedsContext } from '../parts.ts';
import { countResponses } from './questionnaire-progress.ts';
import { readQuestionnaire } from './questionnaires.ts';
import { today } from './today.ts';

/**
 * Whether figures about the answers may be shown: anonymous ones arrive in groups of five, so that two looks never
 * differ by a single person; named ones arrive one by one and are shown when no more can come.
 */
export function isSettled(
  context: Pick<NeedsContext, 'now' | 'county'>,
  questionnaire: Pick<Questionnaire, 'anonymity' | 'state' | 'closesOn'>,
): boolean {
  return questionnaire.anonymity === 'anonymous' || answeringOn(questionnaire, today(context)) !== 'open';
}

/** How many of each audience were asked and answered; by link, how many answers have arrived. */
export async function responseRates(context: NeedsContext, id: string) {
  const responses = await countResponses(context, [await readQuestionnaire(context, id)]);
  return responses.map(({ audienceId, asked, answered }) => ({ audienceId, asked, answered }));
}

/**
 * The answers of one audience summed up. There is no sum over audiences: less the audiences that are shown, it would
 * tell of those that are not.
 *
 * @throws `QUESTIONNAIRE_NOT_FOUND`, `QUESTIONNAIRE_RESULTS_EARLY`.
 */
export async function questionnaireResults(context: NeedsContext, id: string, audienceId: string) {
  const questionnaire = await readQuestionnaire(context, id);
  if (!isSettled(context, questionnaire)) {
    throw errors.QUESTIONNAIRE_RESULTS_EARLY({ title: questionnaire.title });
  }
  const rows = await context.read(db => selectAnswers(db, [id]));
  const sheets = rows.filter(row => row.audienceId === audienceId).map(({ answers }) => answers);
  return summarise(questionnaire.form, sheets, { smallestGroup: anonymousGroupSize });
}
