import { selectQuestionnairesUpTo } from '../../database/questionnaires.ts';
import { countyDay } from '../../domain/cycles/county-day.ts';
import { lastDayOf } from '../../domain/cycles/quarters.ts';
import { evidenceOfAnswers } from '../../domain/evidence/questionnaire-evidence.ts';
import { measuresOf } from '../questionnaires/need-measures.ts';
import { mentionsIn } from '../questionnaires/open-text-groups.ts';
import { publishedResults } from '../questionnaires/published-results.ts';
import { rulesOfQuarter } from '../rankings/rules-of-quarter.ts';
import type { Gatherer } from './gatherer.ts';

/** The questionnaires of the last quarters, as far as their results are published. */
export const gatherQuestionnaires: Gatherer = async (context, quarter) => {
  const { memory } = rulesOfQuarter(context, quarter).method.values;
  const questionnaires = await context.read(db => selectQuestionnairesUpTo(db, quarter, memory));
  const results = await publishedResults(context, questionnaires);
  const mentionsOf = await mentionsIn(context, results);
  return results.flatMap(result => {
    const { questionnaire, audienceId, summary } = result;
    const { id, title, form, themeLinks, closedAt } = questionnaire;
    return evidenceOfAnswers({
      id,
      title,
      audienceId,
      answeredOn: earlier(
        countyDay(closedAt ?? context.now(), context.county.timeZone),
        lastDayOf(questionnaire),
      ),
      questions: summary.questions,
      measures: measuresOf(form, themeLinks),
      mentions: mentionsOf(result),
    });
  });
};

/** What was asked about a quarter is not newer than its last day. */
function earlier(day: string, other: string): string {
  return day < other ? day : other;
}
