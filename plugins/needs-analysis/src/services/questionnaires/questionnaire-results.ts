import { needsAnalysisErrors as errors } from '../../contract/index.ts';
import type { NeedsContext } from '../../parts.ts';
import { publishedResults } from './published-results.ts';
import { countResponses } from './questionnaire-progress.ts';
import { readQuestionnaire } from './questionnaires.ts';

/** How many of each audience were asked and answered; by link, how many answers have arrived. */
export async function responseRates(context: NeedsContext, id: string) {
  const responses = await countResponses(context, [await readQuestionnaire(context, id)]);
  return responses.map(({ audienceId, asked, answered }) => ({ audienceId, asked, answered }));
}

/**
 * The answers of one audience: see `publishedResults`.
 *
 * @throws `QUESTIONNAIRE_NOT_FOUND`, `AUDIENCE_NOT_FOUND`, `QUESTIONNAIRE_RESULTS_EARLY`,
 * `QUESTIONNAIRE_RESULTS_SETTLING`.
 */
export async function questionnaireResults(context: NeedsContext, id: string, audienceId: string) {
  return (await requireResults(context, id, audienceId)).summary;
}

/** @throws see `questionnaireResults`. */
export async function requireResults(context: NeedsContext, id: string, audienceId: string) {
  const questionnaire = await readQuestionnaire(context, id);
  const { title, state, audienceIds } = questionnaire;
  if (!audienceIds.includes(audienceId)) {
    throw errors.AUDIENCE_NOT_FOUND({ id: audienceId }, { path: ['audienceId'] });
  }
  if (state !== 'closed') throw errors.QUESTIONNAIRE_RESULTS_EARLY({ title });
  const results = await publishedResults(context, [questionnaire]);
  const ofAudience = results.find(result => result.audienceId === audienceId);
  if (ofAudience === undefined) throw errors.QUESTIONNAIRE_RESULTS_SETTLING({ title });
  return ofAudience;
}
