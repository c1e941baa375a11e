import { anonymousGroupSize } from '@peixun/plugin-api';
import { rankingMethod } from '../../contract/index.ts';
import { selectAnswers } from '../../database/answers.ts';
import { selectQuestionnairesUpTo } from '../../database/questionnaires.ts';
import { lastDayOf } from '../../domain/quarters.ts';
import { evidenceOfAnswers } from '../../domain/questionnaire-evidence.ts';
import { measuresOf } from '../need-measures.ts';
import { isSettled } from '../questionnaire-results.ts';
import { today } from '../today.ts';
import type { Gatherer } from './gatherer.ts';

/** The questionnaires of the last quarters, as far as their answers may count by now: see `isSettled`. */
export const gatherQuestionnaires: Gatherer = async (context, { year, quarter }) => {
  const { memory } = context.rule(rankingMethod).values;
  const all = await context.read(db => selectQuestionnairesUpTo(db, year, quarter, memory));
  const questionnaires = all.filter(questionnaire => isSettled(context, questionnaire));
  if (questionnaires.length === 0) return [];
  const answers = await context.read(db =>
    selectAnswers(
      db,
      questionnaires.map(({ id }) => id),
    ),
  );
  const byQuestionnaire = Map.groupBy(answers, ({ questionnaireId }) => questionnaireId);
  return questionnaires.flatMap(({ id, title, form, themeLinks, closesOn, ...asked }) =>
    evidenceOfAnswers(
      {
        id,
        title,
        answeredOn: earlier(closesOn ?? today(context), lastDayOf(asked)),
        measures: measuresOf(form, themeLinks),
        answers: byQuestionnaire.get(id) ?? [],
      },
      anonymousGroupSize,
    ),
  );
};

/** What was asked about a quarter is not newer than its last day. */
function earlier(day: string, other: string): string {
  return day < other ? day : other;
}
