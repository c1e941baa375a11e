import type { Answers, Form, Question } from './form.ts';
import { openlyAsked } from './openly-asked.ts';
import { questionsOf } from './questions.ts';
import { hiddenSummary, summariseQuestion } from './summarise-question.ts';
import type { Bound, ShownCount } from './suppression.ts';

export interface ValueCount {
  readonly value: string | number | boolean;
  readonly count: ShownCount;
  /** What is said of a hidden count: fewer than the smallest group, perhaps nobody, or all but so few. */
  readonly bound?: Bound;
}

/** How a question was answered. Null always means: too few, therefore not shown. */
export interface QuestionSummary {
  readonly name: string;
  readonly type: Question['type'];
  readonly answered: ShownCount;
  /** By choice, level or yes and no. */
  readonly counts?: readonly ValueCount[];
  /** Of ratings and numbers, to two decimals. */
  readonly mean?: number | null;
  /** Of a ranking: the mean place of each choice, 1 first. */
  readonly places?: readonly { readonly value: string | number; readonly place: number | null }[];
  /** Of a matrix. */
  readonly rows?: readonly {
    readonly row: string | number;
    readonly answered: ShownCount;
    readonly counts: readonly ValueCount[];
    /** Mean place of the columns, 1 first. */
    readonly mean: number | null;
  }[];
  /** Own words, in alphabetical order, which tells nothing of who wrote when. */
  readonly texts?: readonly string[] | null;
}

export interface FormSummary {
  readonly answers: ShownCount;
  readonly questions: readonly QuestionSummary[];
}

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
