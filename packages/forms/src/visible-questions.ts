import { holds, parseCondition } from './condition.ts';
import type { Answers, Form, FormPage, Question } from './form.ts';
import { otherNameOf, takesOther } from './questions.ts';

/**
 * The pages and questions that are shown for some answers. An answer to a question that is not shown counts for
 * nothing, so what depends on it is decided as if it were empty.
 */
export function visiblePages(form: Form, answers: Answers): FormPage[] {
  const counted: Record<string, unknown> = {};
  const isShown = (part: FormPage | Question) =>
    part.visibleIf === undefined || holds(parseCondition(part.visibleIf), counted);
  return form.pages.flatMap(page => {
    if (!isShown(page)) return [];
    const elements = page.elements.filter(question => {
      if (!isShown(question)) return false;
      if (Object.hasOwn(answers, question.name)) counted[question.name] = answers[question.name];
      return true;
    });
    return elements.length === 0 ? [] : [{ ...page, elements }];
  });
}

/** The answers without those to questions that are not shown, and without own words where they were not chosen. */
export function visibleAnswers(form: Form, answers: Answers): Answers {
  const names = visiblePages(form, answers).flatMap(page =>
    page.elements.flatMap(question =>
      takesOther(question, answers[question.name]) ? [question.name, otherNameOf(question)] : question.name,
    ),
  );
  return Object.fromEntries(
    names.filter(name => Object.hasOwn(answers, name)).map(name => [name, answers[name]]),
  );
}
