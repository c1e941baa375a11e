import type { Question } from './form.ts';
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
