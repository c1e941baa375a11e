import { isEmpty } from './condition.ts';
import type { Answers, Form, Question } from './form.ts';
import { questionsOf, valueOf } from './questions.ts';
import { suppressLine, type ShownCount } from './suppression.ts';

export interface ValueCount {
  readonly value: string | number | boolean;
  readonly count: ShownCount;
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
  }[];
  /** Of questions for text, in alphabetical order, which tells nothing of who wrote when. */
  readonly texts?: readonly string[] | null;
}

export interface FormSummary {
  readonly answers: ShownCount;
  readonly questions: readonly QuestionSummary[];
}

/**
 * Sums up answer sheets without ever showing a group smaller than `smallestGroup`, not by subtraction either: those
 * who left a question out count as a group too. Summaries of growing sets must be published in steps of at least
 * `smallestGroup` sheets, or one after another they would tell what each of them hides.
 */
export function summarise(
  form: Form,
  sheets: readonly Answers[],
  options: { readonly smallestGroup: number },
): FormSummary {
  const { smallestGroup } = options;
  const isTooSmall = sheets.length < smallestGroup;
  return {
    answers: isTooSmall ? null : sheets.length,
    questions: isTooSmall
      ? []
      : questionsOf(form).map(question => {
          const values = sheets.map(sheet => sheet[question.name]);
          return { name: question.name, type: question.type, ...summaryOf(question, values, smallestGroup) };
        }),
  };
}

function summaryOf(
  question: Question,
  values: readonly unknown[],
  smallestGroup: number,
): Omit<QuestionSummary, 'name' | 'type'> {
  const given = values.filter(value => !isEmpty(value));
  const answered = answeredOf(given.length, values.length, smallestGroup);
  const isEnough = given.length >= smallestGroup;
  switch (question.type) {
    case 'radiogroup':
    case 'dropdown':
      return share(question.choices.map(valueOf), values, smallestGroup);
    case 'boolean':
      return share([true, false], values, smallestGroup);
    case 'rating': {
      const levels = Array.from(
        { length: question.rateMax - question.rateMin + 1 },
        (_, index) => question.rateMin + index,
      );
      const shared = share(levels, values, smallestGroup);
      // The mean is a second sum: together with it a part of the counts would give away the rest.
      const isWhole = shared.counts.every(({ count }) => count !== null);
      const counts = isWhole ? shared.counts : levels.map(value => ({ value, count: null }));
      return { answered: shared.answered, counts, mean: isEnough ? meanOf(given as number[]) : null };
    }
    case 'checkbox': {
      const counts = question.choices.map(valueOf).map(value => {
        const chosen = given.filter(selection => (selection as unknown[]).includes(value)).length;
        const [count] = suppressLine([chosen, (answered ?? values.length) - chosen], smallestGroup);
        return { value, count: count! };
      });
      return { answered, counts };
    }
    case 'ranking':
      return {
        answered,
        places: question.choices.map(valueOf).map(value => ({
          value,
          place: isEnough ? meanOf(given.map(order => (order as unknown[]).indexOf(value) + 1)) : null,
        })),
      };
    case 'matrix': {
      const columns = question.columns.map(valueOf);
      return {
        answered,
        rows: question.rows.map(valueOf).map(row => ({
          row,
          ...share(
            columns,
            values.map(value => (value as Record<string, unknown> | undefined)?.[String(row)]),
            smallestGroup,
          ),
        })),
      };
    }
    case 'text':
      if (question.inputType === 'number') {
        return { answered, mean: isEnough ? meanOf(given as number[]) : null };
      }
      return { answered, texts: isEnough ? (given as string[]).toSorted() : null };
    case 'comment':
      return { answered, texts: isEnough ? (given as string[]).toSorted() : null };
  }
}

function share(
  options: readonly (string | number | boolean)[],
  values: readonly unknown[],
  smallestGroup: number,
) {
  const given = values.filter(value => !isEmpty(value)).length;
  const counts = options.map(option => values.filter(value => value === option).length);
  const shown = suppressLine([...counts, values.length - given], smallestGroup);
  return {
    answered: shown.at(-1) === null ? null : given,
    counts: options.map((value, index) => ({ value, count: shown[index]! })),
  };
}

function answeredOf(given: number, all: number, smallestGroup: number): ShownCount {
  return suppressLine([given, all - given], smallestGroup)[0]!;
}

function meanOf(numbers: readonly number[]): number {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  return Math.round(mean * 100) / 100;
}
