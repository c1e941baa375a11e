import { isPeixunError } from '@peixun/plugin-api';
import { selectOverdue } from '../../database/questionnaires.ts';
import type { NeedsContext } from '../../parts.ts';
import { closeForAnswers } from './questionnaires.ts';
import { today } from '../today.ts';

/** Closes the questionnaires whose last day is over. Answers how many. */
export async function closeOverdue(context: NeedsContext): Promise<number> {
  const day = today(context);
  const overdue = await context.read(db => selectOverdue(db, day));
  let closed = 0;
  for (const { id } of overdue) {
    try {
      await closeForAnswers(context, id);
      closed += 1;
    } catch (error) {
      // One that cannot be closed must not keep the others open.
      if (!isPeixunError(error)) throw error;
      context.log.warn('A questionnaire was not closed', { id, code: error.code });
    }
  }
  return closed;
}
