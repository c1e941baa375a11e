import { anonymousGroupSize } from '@peixun/plugin-api';
import { selectAnswers } from '../../database/answers.ts';
import { selectQuestionnairesOfQuarter } from '../../database/questionnaires.ts';
import { evidenceOfAnswers } from '../../domain/questionnaire-evidence.ts';
import { measuresOf } from '../need-measures.ts';
import { isSettled } from '../questionnaire-results.ts';
import { today } from '../today.ts';
import type { Gatherer } from './gatherer.ts';

/** The questionnaires of the quarter, as far as their answers may count by now: see `isSettled`. */
export const gatherQuestionnaires: Gatherer = async (context, { year, quarter }) => {
  const all = await context.read(db => selectQuestionnairesOfQuarter(db, year, quarter));
  const questionnaires = all.filter(questionnaire => isSettled(context, questionnaire));
  if (questionnaires.length === 0) return [];
  const answers = await context.read(db =>
    selectAnswers(
      db,
      questionnaires.map(({ id }) => id),
    ),
  );
  const day = today(context);
  const byQuestionnaire = Map.groupBy(answers, ({ questionnaireId }) => questionnaireId);
  return questionnaires.flatMap(({ id, title, form, themeLinks, closesOn }) =>
    evidenceOfAnswers(
      {
        id,
        title,
        answeredOn: closesOn !== null && closesOn < day ? closesOn : day,
        measures: measuresOf(form, themeLinks),
        answers: byQuestionnaire.get(id) ?? [],
      },
      anonymousGroupSize,
    ),
  );
};
