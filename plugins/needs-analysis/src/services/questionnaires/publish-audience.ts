import { addPublishedAudience } from '../../database/questionnaires.ts';
import type { Writer } from '../../database/reader.ts';

/**
 * The last anonymous answers of an audience have arrived: from now on its results are shown.
 *
 * @param group see `surveyAnswers`.
 */
export async function publishAudience({ db }: { readonly db: Writer }, group: string): Promise<void> {
  const slash = group.indexOf('/');
  const [questionnaireId, audienceId] = [group.slice(0, slash), group.slice(slash + 1)];
  await addPublishedAudience(db, questionnaireId, audienceId).execute();
}
