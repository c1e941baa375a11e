import type { ThemeLink } from '../contract/index.ts';
import type { NeedMeasure } from '../domain/measure-need.ts';
import { measureOf, type MeasuredQuestion } from '../domain/need-measures.ts';

/** What the links of a checked form measure. */
export function measuresOf(
  form: Readonly<Record<string, unknown>>,
  links: readonly ThemeLink[],
): NeedMeasure[] {
  const questions = questionsOf(form);
  return links.flatMap(link => {
    const outcome = measureOf(questions, link);
    return 'measure' in outcome ? [outcome.measure] : [];
  });
}

/** All questions of a form, on whichever page. */
export function questionsOf(form: Readonly<Record<string, unknown>>): MeasuredQuestion[] {
  const { pages = [] } = form as { pages?: { elements?: MeasuredQuestion[] }[] };
  return pages.flatMap(({ elements = [] }) => elements);
}
