import type { Answers, Form } from './form.ts';
import { openlyAsked } from './openly-asked.ts';
import { questionsOf } from './questions.ts';
import { hiddenSummary, summariseQuestion } from './summarise-question.ts';
import type { FormSummary, QuestionSummary } from './summary.ts';

/**
 * Sums up answer sheets without ever showing a group smaller than `smallestGroup`, not by subtraction either: those
 * who left a question out count as a group too, and a question that only some were asked is shown only where their
 * number tells nothing about the question that it hangs on. Nobody's answer can be told, not even where all gave the
 * same. Publish once, when no more answers can come: summaries of a growing set would tell what each of them hides.
 */
export function summarise(
  form: Form,
  sheets: readonly Answers[],
  options: { readonly smallestGroup: number },
): FormSummary {
  const { smallestGroup } = options;
  if (sheets.length < smallestGroup) return { answers: null, questions: [] };
  const all = new Map<string, QuestionSummary>();
  for (const question of questionsOf(form)) {
    const asked = openlyAsked(form, question, sheets, all, smallestGroup);
    const summary = asked ? summariseQuestion(question, asked, smallestGroup) : hiddenSummary(question);
    all.set(question.name, { name: question.name, type: question.type, ...summary });
  }
  return { answers: sheets.length, questions: [...all.values()] };
}
