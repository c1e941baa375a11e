import { questionsOf, type Form } from '@peixun/forms';
import type { ThemeLink } from '../../contract/index.ts';
import { measureOf, type NeedMeasure } from '../../domain/questionnaires/need-measures.ts';

/** What the links of a questionnaire measure. They were checked when it was drafted. */
export function measuresOf(form: Form, links: readonly ThemeLink[]): NeedMeasure[] {
  const questions = questionsOf(form);
  return links.flatMap(link => {
    const outcome = measureOf(questions, link);
    return 'measure' in outcome ? [outcome.measure] : [];
  });
}
