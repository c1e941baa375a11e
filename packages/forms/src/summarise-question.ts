import { isEmpty } from './condition.ts';
import type { Answers, Question } from './form.ts';
import { choicesOf, hasOther, otherNameOf, otherValue, valueOf } from './questions.ts';
import type { QuestionSummary, ValueCount } from './summary.ts';
import { boundLine, suppressLine, type ShownCount } from './suppression.ts';

type Figures = Omit<QuestionSummary, 'name' | 'type'>;

/**
 * How one question was answered, as far as it may be shown: see `summarise`.
 *
 * @param sheets of those who were asked
 */
export function summariseQuestion(
  question: Question,
  sheets: readonly Answers[],
  smallestGroup: number,
): Figures {
  const values = sheets.map(sheet => sheet[question.name]);
  const given = values.filter(value => !isEmpty(value));
  const answered = answeredOf(given.length, values.length, smallestGroup);
  switch (question.type) {
    case 'radiogroup':
    case 'dropdown': {
      const shared = share(choicesOf(question).map(valueOf), values, smallestGroup);
      return { ...shared, ...ownWords(question, sheets, shared.counts) };
    }
    case 'boolean':
      return share([true, false], values, smallestGroup);
    case 'rating': {
      const levels = levelsOf(question);
      return rate(levels, values, level => level as number, smallestGroup);
    }
    case 'checkbox': {
      const counts = choicesOf(question)
        .map(valueOf)
        .map(value => {
          const chosen = given.filter(selection => (selection as unknown[]).includes(value)).length;
          const line = boundLine([chosen, (answered ?? values.length) - chosen], smallestGroup);
          return countOf(value, line.counts[0]!, line.bounds[0]);
        });
      // Where everybody chooses equally many, the counts have a known sum.
      const isSumKnown = (question.maxSelectedChoices ?? Infinity) <= (question.minSelectedChoices ?? 1);
      const isHiding = counts.some(({ count }) => count === null);
      const shown = isSumKnown && isHiding ? counts.map(({ value }) => countOf(value, null)) : counts;
      return { answered, counts: shown, ...ownWords(question, sheets, shown) };
    }
    case 'ranking': {
      const choices = question.choices.map(valueOf);
      const means = choices.map(value =>
        meanWithin(
          given.map(order => (order as unknown[]).indexOf(value) + 1),
          [1, choices.length],
          smallestGroup,
        ),
      );
      // The places have a known sum: one that is hidden could be had from the others.
      const isShown = means.every(mean => mean !== null);
      return {
        answered,
        places: choices.map((value, index) => ({ value, place: isShown ? means[index]! : null })),
      };
    }
    case 'matrix': {
      const columns = question.columns.map(valueOf);
      const rows = question.rows.map(valueOf).map(row => ({
        row,
        ...rate(
          columns,
          values.map(value => (value as Record<string, unknown> | undefined)?.[String(row)]),
          column => columns.indexOf(column as string) + 1,
          smallestGroup,
        ),
      }));
      return { answered, rows };
    }
    case 'text':
    case 'comment':
      if (question.type === 'text' && question.inputType === 'number') {
        const { min = -Infinity, max = Infinity } = question;
        return { answered, mean: meanWithin(given as number[], [min, max], smallestGroup) };
      }
      // Texts can be counted by who reads them; that somebody wrote none is no answer to protect.
      return given.length < smallestGroup
        ? { answered: null, texts: null }
        : { answered: given.length, texts: (given as string[]).toSorted() };
  }
}

/** The summary of a question of which nothing may be shown. */
export function hiddenSummary(question: Question): Figures {
  const none = (options: readonly (string | number | boolean)[]) =>
    options.map(value => countOf(value, null));
  switch (question.type) {
    case 'boolean':
      return { answered: null, counts: none([true, false]) };
    case 'rating':
      return { answered: null, counts: none(levelsOf(question)), mean: null };
    case 'ranking':
      return {
        answered: null,
        places: question.choices.map(choice => ({ value: valueOf(choice), place: null })),
      };
    case 'matrix': {
      const counts = none(question.columns.map(valueOf));
      return {
        answered: null,
        rows: question.rows.map(row => ({ row: valueOf(row), answered: null, counts, mean: null })),
      };
    }
    case 'text':
    case 'comment':
      return question.type === 'text' && question.inputType === 'number'
        ? { answered: null, mean: null }
        : { answered: null, texts: null };
    default:
      return { answered: null, counts: none(choicesOf(question).map(valueOf)) };
  }
}

/** The words of those who chose to write some: only where their number is shown anyway. */
function ownWords(
  question: Question,
  sheets: readonly Answers[],
  counts: readonly ValueCount[],
): Pick<Figures, 'texts'> {
  if (!hasOther(question)) return {};
  if (!counts.find(({ value }) => value === otherValue)?.count) return { texts: null };
  const words = sheets.map(sheet => sheet[otherNameOf(question)]).filter(word => !isEmpty(word));
  return { texts: (words as string[]).toSorted() };
}

function share(
  options: readonly (string | number | boolean)[],
  values: readonly unknown[],
  smallestGroup: number,
): { answered: ShownCount; counts: ValueCount[] } {
  const given = values.filter(value => !isEmpty(value)).length;
  const counts = options.map(option => values.filter(value => value === option).length);
  // Those who gave no answer are a part of the line.
  const { counts: shown, bounds } = boundLine([...counts, values.length - given], smallestGroup);
  return {
    answered: shown.at(-1) === null ? null : given,
    counts: options.map((value, index) => countOf(value, shown[index]!, bounds[index])),
  };
}

/** A share of steps from low to high, with their mean. */
function rate(
  steps: readonly (string | number)[],
  values: readonly unknown[],
  numberOf: (step: unknown) => number,
  smallestGroup: number,
) {
  const shared = share(steps, values, smallestGroup);
  const numbers = values.filter(value => !isEmpty(value)).map(numberOf);
  const mean = meanWithin(numbers, [numberOf(steps[0]), numberOf(steps.at(-1))], smallestGroup);
  const isWhole = shared.counts.every(({ count }) => count !== null);
  const isBound = shared.counts.every(({ bound }) => bound !== undefined);
  if (isWhole || (isBound && mean === null)) return { ...shared, mean };
  // The mean is a second sum: together with it a part of the counts would give away the rest.
  const answered = answeredOf(numbers.length, values.length, smallestGroup);
  return { answered, counts: steps.map(value => countOf(value, null)), mean };
}

function countOf(value: ValueCount['value'], count: ShownCount, bound?: ValueCount['bound']): ValueCount {
  return bound === undefined ? { value, count } : { value, count, bound };
}

function levelsOf({ rateMin, rateMax }: Extract<Question, { type: 'rating' }>): number[] {
  return Array.from({ length: rateMax - rateMin + 1 }, (_, index) => rateMin + index);
}

/** That all or none answered tells no answer. */
function answeredOf(given: number, all: number, smallestGroup: number): ShownCount {
  return given === all || given === 0 ? given : suppressLine([given, all - given], smallestGroup)[0]!;
}

/** To two decimals; null for too few people, and so close to an end that nearly all must have answered alike. */
function meanWithin(
  numbers: readonly number[],
  [low, high]: readonly [number, number],
  smallestGroup: number,
): number | null {
  const sum = numbers.reduce((total, number) => total + number, 0);
  const steps = Math.min(sum - numbers.length * low, numbers.length * high - sum);
  if (numbers.length < smallestGroup || steps < smallestGroup) return null;
  return Math.round((sum / numbers.length) * 100) / 100;
}
