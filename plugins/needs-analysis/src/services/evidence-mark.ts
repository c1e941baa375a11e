import { createHash } from 'node:crypto';
import { sourceWeights } from '../contract/index.ts';
import { countAnonymousAnswers, countNamedAnswers } from '../database/answers.ts';
import { selectPrioritiesOfYear } from '../database/priorities.ts';
import { selectQuestionnairesOfQuarter } from '../database/questionnaires.ts';
import type { NeedsContext } from '../parts.ts';
import { isSettled } from './questionnaire-results.ts';

/**
 * A mark that changes with anything that a ranking of the quarter rests on: priorities, answers that count by now,
 * their links to themes, and the weights. Answers are only ever added, so that their number stands for them.
 */
export async function evidenceMark(context: NeedsContext, year: number, quarter: number): Promise<string> {
  const [priorities, questionnaires] = await Promise.all([
    context.read(db => selectPrioritiesOfYear(db, year).orderBy('priority.id')),
    context.read(db => selectQuestionnairesOfQuarter(db, year, quarter).orderBy('id')),
  ]);
  const settled = questionnaires.filter(questionnaire => isSettled(context, questionnaire));
  const basis = {
    weights: context.rule(sourceWeights).values,
    priorities: priorities.map(({ id, themeId, audienceId, weight }) => [id, themeId, audienceId, weight]),
    questionnaires: settled.map(({ id, themeLinks }) => [id, themeLinks]),
    answers: await countAnswers(
      context,
      settled.map(({ id }) => id),
    ),
  };
  return createHash('sha256').update(JSON.stringify(basis)).digest('base64url');
}

async function countAnswers(context: NeedsContext, questionnaireIds: readonly string[]): Promise<string[]> {
  if (questionnaireIds.length === 0) return [];
  const counts = await Promise.all([
    context.read(db => countNamedAnswers(db, questionnaireIds)),
    context.read(db => countAnonymousAnswers(db, questionnaireIds)),
  ]);
  return counts
    .flat()
    .map(({ questionnaireId, audienceId, count }) => `${questionnaireId}/${audienceId}/${count}`)
    .toSorted();
}
