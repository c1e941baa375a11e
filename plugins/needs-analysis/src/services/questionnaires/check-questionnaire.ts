import { checkForm, questionsOf } from '@peixun/forms';
import { needsAnalysisErrors as errors, type QuestionnaireInput } from '../../contract/index.ts';
import { measureOf } from '../../domain/questionnaires/need-measures.ts';
import type { NeedsContext } from '../../parts.ts';
import { requireAudiences, themesOf } from '../lookups.ts';

/**
 * Whether a questionnaire can be answered and evaluated.
 *
 * @throws `QUESTIONNAIRE_LINK_IS_ANONYMOUS`, `QUESTIONNAIRE_FORM_INVALID`, `AUDIENCE_NOT_FOUND`, `THEME_NOT_FOUND`,
 * `QUESTIONNAIRE_LINK_UNKNOWN_QUESTION`, `QUESTIONNAIRE_LINK_UNMEASURABLE`, each with the place.
 */
export async function checkQuestionnaire(context: NeedsContext, input: QuestionnaireInput): Promise<void> {
  if (input.distribution === 'link' && input.anonymity === 'named') {
    throw errors.QUESTIONNAIRE_LINK_IS_ANONYMOUS({}, { path: ['anonymity'] });
  }
  const checked = checkForm(input.form);
  if (!checked.ok) {
    const issues = checked.issues.map(({ path, code, message }) => ({
      path: ['form', ...path],
      code,
      message: message[context.language],
    }));
    throw errors.QUESTIONNAIRE_FORM_INVALID({ count: issues.length }, { issues });
  }
  await requireAudiences(context, input.audienceIds, ['audienceIds']);
  const themes = new Set((await themesOf(context)).map(({ id }) => id));
  const questions = questionsOf(checked.form);
  input.themeLinks.forEach((link, index) => {
    const path = ['themeLinks', index];
    if (!themes.has(link.themeId)) {
      throw errors.THEME_NOT_FOUND({ id: link.themeId }, { path: [...path, 'themeId'] });
    }
    const outcome = measureOf(questions, link);
    if (!('problem' in outcome)) return;
    throw outcome.problem === 'unknown'
      ? errors.QUESTIONNAIRE_LINK_UNKNOWN_QUESTION({ place: outcome.place }, { path })
      : errors.QUESTIONNAIRE_LINK_UNMEASURABLE({ question: outcome.place }, { path });
  });
}
