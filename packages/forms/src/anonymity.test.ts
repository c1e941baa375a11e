import { expect, test } from 'vitest';
import { formSchema, type Answers } from './form.ts';
import { summarise } from './summarise.ts';
import type { FormSummary } from './summary.ts';

/**
 * Two attackers, who know how many sheets there are and may try every set of sheets that there could be. One knows the
 * rules: of all sets that lead to the same publication, what they have in common is known. It must never be anybody's
 * answer. The other calculates: of all sets that have the published numbers, what they have in common is had by
 * subtraction. It must never be the size of a small group.
 */

const smallestGroup = 5;

/** How many of each kind of sheet; all ways to make `total` of `kinds`. */
function* mixtures(total: number, kinds: number): Generator<number[]> {
  if (kinds === 1) return yield [total];
  for (let first = 0; first <= total; first++) {
    for (const rest of mixtures(total - first, kinds - 1)) yield [first, ...rest];
  }
}

interface Case {
  readonly name: string;
  readonly elements: readonly object[];
  /** Every sheet that a person could hand in. */
  readonly sheets: readonly Answers[];
  readonly sizes: readonly number[];
}

const single = { type: 'radiogroup', name: 'q', choices: ['a', 'b', 'c'] };
const several = { type: 'checkbox', name: 'q', choices: ['a', 'b', 'c'], isRequired: true };
const answersTo = (values: readonly unknown[]) => values.map((q): Answers => (q === undefined ? {} : { q }));
const selections = [['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c'], ['a', 'b', 'c']];

const cases: readonly Case[] = [
  { name: 'one of three', elements: [single], sheets: answersTo(['a', 'b', 'c']), sizes: [5, 9, 10, 14] },
  {
    name: 'one of three or none',
    elements: [single],
    sheets: answersTo(['a', 'b', 'c', undefined]),
    sizes: [6, 9, 12, 15],
  },
  {
    name: 'yes or no',
    elements: [{ type: 'boolean', name: 'q' }],
    sheets: answersTo([true, false, undefined]),
    sizes: [5, 8, 10, 16],
  },
  {
    name: 'a rating of two levels',
    elements: [{ type: 'rating', name: 'q', rateMin: 1, rateMax: 2 }],
    sheets: answersTo([1, 2]),
    sizes: [5, 9, 10, 11, 16],
  },
  {
    name: 'a rating of four levels',
    elements: [{ type: 'rating', name: 'q', rateMin: 1, rateMax: 4 }],
    sheets: answersTo([1, 2, 3, 4]),
    sizes: [5, 7, 10, 12],
  },
  { name: 'several of three', elements: [several], sheets: answersTo(selections), sizes: [5, 10] },
  {
    name: 'just two of three',
    elements: [{ ...several, minSelectedChoices: 2, maxSelectedChoices: 2 }],
    sheets: answersTo(selections.slice(3, 6)),
    sizes: [5, 10, 13, 17],
  },
  {
    name: 'at most one of three',
    elements: [{ ...several, maxSelectedChoices: 1 }],
    sheets: answersTo(selections.slice(0, 3)),
    sizes: [5, 10, 13, 17],
  },
  {
    name: 'an order of three',
    elements: [{ type: 'ranking', name: 'q', choices: ['a', 'b', 'c'] }],
    sheets: answersTo(['abc', 'acb', 'bac', 'bca', 'cab', 'cba'].map(order => [...order])),
    sizes: [5, 8],
  },
  {
    name: 'a question that hangs on another',
    elements: [
      single,
      { type: 'boolean', name: 'more', isRequired: true, visibleIf: "{q} anyof ['a', 'b']" },
    ],
    sheets: [
      { q: 'a', more: true },
      { q: 'a', more: false },
      { q: 'b', more: true },
      { q: 'b', more: false },
      { q: 'c' },
    ],
    sizes: [6, 10, 16],
  },
];

const setsOf = ({ sheets }: Case, size: number) => [...mixtures(size, sheets.length)];

function publish({ elements, sheets }: Case, counts: readonly number[]) {
  const form = formSchema.parse({ pages: [{ name: 'p', elements }] });
  const handedIn = counts.flatMap((count, kind) => Array.from({ length: count }, () => sheets[kind]!));
  return summarise(form, handedIn, { smallestGroup });
}

test.each(cases)('nobody’s answer is told to who knows the rules: $name', tried => {
  for (const size of tried.sizes) {
    const byPublication = Map.groupBy(setsOf(tried, size), counts => JSON.stringify(publish(tried, counts)));
    for (const [published, possible] of byPublication) {
      for (const { words, kinds, others } of statements(tried.sheets)) {
        const isOfAll = possible.every(counts => sizeOf(kinds, counts) > 0 && sizeOf(others, counts) === 0);
        expect(isOfAll, `${words} of ${size}: ${published}`).toBe(false);
      }
    }
  }
});

test.each(cases)('no small group is had by subtraction: $name', tried => {
  const stated = statements(tried.sheets);
  for (const size of tried.sizes) {
    const sets = setsOf(tried, size);
    const published = new Map(sets.map(counts => [JSON.stringify(publish(tried, counts)), counts]));
    for (const [publication, truth] of published) {
      const numbers = numbersIn(publish(tried, truth));
      const possible = sets.filter(counts => numbers.every(holds => holds(tried.sheets, counts)));
      for (const { words, kinds } of stated) {
        const groups = new Set(possible.map(counts => sizeOf(kinds, counts)));
        const [group] = groups;
        const isTold = groups.size === 1 && group! > 0 && group! < smallestGroup;
        expect(isTold, `${words} of ${size}: ${publication}`).toBe(false);
      }
    }
  }
});

/** Everything that a publication says in numbers, as something that holds for a set of sheets or not. */
function numbersIn({ questions }: FormSummary) {
  type Holds = (sheets: readonly Answers[], counts: readonly number[]) => boolean;
  return questions.flatMap(({ name, answered, counts = [], mean }): Holds[] => {
    const groupOf =
      (is: (answer: unknown) => boolean) => (sheets: readonly Answers[], set: readonly number[]) =>
        sizeOf(
          sheets.map(sheet => is(sheet[name])),
          set,
        );
    const exact = (size: ReturnType<typeof groupOf>, number: number | null): Holds[] =>
      number === null ? [] : [(sheets, set) => size(sheets, set) === number];
    const all = groupOf(answer => answer !== undefined);
    return [
      ...exact(all, answered),
      ...counts.flatMap(({ value, count }) =>
        exact(
          groupOf(answer => (Array.isArray(answer) ? answer.includes(value) : answer === value)),
          count,
        ),
      ),
      ...(typeof mean === 'number'
        ? [
            (sheets: readonly Answers[], set: readonly number[]) => {
              const sum = sheets.reduce(
                (total, sheet, kind) => total + Number(sheet[name] ?? 0) * set[kind]!,
                0,
              );
              return Math.round((sum / all(sheets, set)) * 100) / 100 === mean;
            },
          ]
        : []),
    ];
  });
}

interface Statement {
  readonly words: string;
  /** The sheets of which it is true. */
  readonly kinds: readonly boolean[];
  /** The other sheets of those who were asked. */
  readonly others: readonly boolean[];
}

/** Everything that can be said of one question's answer: that it is a value, or that it has a choice. */
function statements(sheets: readonly Answers[]): Statement[] {
  const names = [...new Set(sheets.flatMap(sheet => Object.keys(sheet)))];
  return names.flatMap(name => {
    const answers = sheets.map(sheet => sheet[name]);
    const values = new Set(
      answers.filter(answer => answer !== undefined).map(answer => JSON.stringify(answer)),
    );
    const choices = new Set(answers.flatMap(answer => (Array.isArray(answer) ? answer : [])));
    const statement = (words: string, kinds: boolean[]): Statement => ({
      words: `${name} ${words}`,
      kinds,
      // Who was not asked has no answer; who was asked and gave none is one of the others.
      others: sheets.map((sheet, kind) => !kinds[kind] && (name in sheet || !('q' in sheet))),
    });
    return [
      ...[...values].map(value =>
        statement(
          `is ${value}`,
          answers.map(answer => JSON.stringify(answer) === value),
        ),
      ),
      ...[...choices]
        .map(choice =>
          statement(
            `has ${choice}`,
            answers.map(answer => Array.isArray(answer) && answer.includes(choice)),
          ),
        )
        // An order has every choice.
        .filter(({ kinds }) => kinds.includes(false)),
    ];
  });
}

function sizeOf(kinds: readonly boolean[], counts: readonly number[]): number {
  return counts.reduce((sum, count, kind) => sum + (kinds[kind] ? count : 0), 0);
}
