import { expect, test } from 'vitest';
import { formSchema, type Answers } from './form.ts';
import { summarise } from './summarise.ts';
import { sampleForm } from './testing/sample-form.ts';

const form = formSchema.parse(sampleForm);
const repeat = (count: number, answers: Answers) => Array.from({ length: count }, () => answers);
const smallestGroup = 5;

test('tells nothing of fewer than five', () => {
  const summary = summarise(form, repeat(4, { place: 'county' }), { smallestGroup });
  expect(summary).toEqual({ answers: null, questions: [] });
});

/** Without conditions: everybody is asked everything. */
const flat = formSchema.parse({
  pages: form.pages.map(page => ({
    ...page,
    visibleIf: undefined,
    elements: page.elements.map(question => ({ ...question, visibleIf: undefined })),
  })),
});

test('sums up every kind of question', () => {
  const sheets = [
    ...repeat(6, {
      place: 'village',
      years: 4,
      themes: ['law', 'it'],
      order: ['it', 'law', 'talk'],
      skills: { write: 1, speak: 3 },
      stars: 5,
      again: true,
      wish: 'B',
    }),
    ...repeat(6, {
      place: 'county',
      years: 7,
      themes: ['talk'],
      order: ['talk', 'it', 'law'],
      skills: { write: 3, speak: 1 },
      stars: 2,
      again: false,
      wish: 'A',
    }),
  ];
  const { answers, questions } = summarise(flat, sheets, { smallestGroup });
  expect(answers).toBe(12);
  expect(Object.fromEntries(questions.map(({ name, type: _type, ...rest }) => [name, rest]))).toEqual({
    place: {
      answered: 12,
      counts: [
        { value: 'village', count: 6 },
        { value: 'township', count: 0 },
        { value: 'county', count: 6 },
      ],
    },
    years: { answered: 12, mean: 5.5 },
    themes: {
      answered: 12,
      counts: [
        { value: 'law', count: 6 },
        { value: 'it', count: 6 },
        { value: 'talk', count: 6 },
      ],
    },
    order: {
      answered: 12,
      places: [
        { value: 'law', place: 2.5 },
        { value: 'it', place: 1.5 },
        { value: 'talk', place: 2 },
      ],
    },
    skills: {
      answered: 12,
      rows: [
        {
          row: 'write',
          answered: 12,
          counts: [6, 0, 6].map((count, index) => ({ value: index + 1, count })),
          mean: 2,
        },
        {
          row: 'speak',
          answered: 12,
          counts: [6, 0, 6].map((count, index) => ({ value: index + 1, count })),
          mean: 2,
        },
      ],
    },
    stars: { answered: 12, counts: [0, 6, 0, 0, 6].map((count, i) => ({ value: i + 1, count })), mean: 3.5 },
    again: {
      answered: 12,
      counts: [
        { value: true, count: 6 },
        { value: false, count: 6 },
      ],
    },
    wish: { answered: 12, texts: [...Array(6).fill('A'), ...Array(6).fill('B')] },
  });
});

function summaryOf(name: string, sheets: readonly Answers[], of = flat) {
  return summarise(of, sheets, { smallestGroup }).questions.find(question => question.name === name)!;
}
const shown = (name: string, sheets: readonly Answers[]) =>
  summaryOf(name, sheets).counts!.map(({ count, bound }) => bound ?? count);

test('hides small shares, those who did not answer, and what would give them away', () => {
  const sheets = [
    ...repeat(20, { place: 'village', stars: 5, wish: 'x' }),
    ...repeat(8, { place: 'county', stars: 4 }),
    ...repeat(2, { place: 'township', stars: 1 }),
  ];
  expect(shown('place', sheets)).toEqual([20, null, null]);
  expect(summaryOf('stars', sheets).mean).toBe(4.47);
  expect(shown('stars', sheets)).toEqual([null, null, null, null, null]);
  expect(summaryOf('wish', sheets)).toMatchObject({ answered: 20 });
  const skipped = [...repeat(20, { again: true }), ...repeat(20, { again: false }), ...repeat(3, {})];
  expect(summaryOf('again', skipped).answered).toBeNull();
});

test('says that nearly all gave an answer, and never that all did', () => {
  const most = [
    ...repeat(18, { place: 'village', themes: ['law'] }),
    ...repeat(2, { place: 'county', themes: ['it'] }),
  ];
  const all = repeat(20, { place: 'village', themes: ['law'] });
  for (const sheets of [most, all]) {
    expect(shown('place', sheets)).toEqual(['most', 'few', 'few']);
    expect(shown('themes', sheets)).toEqual(['most', 'few', 'few']);
  }
  expect(summaryOf('stars', repeat(20, { stars: 5 })).mean).toBeNull();
});

test('shows own words only where those who wrote some are counted', () => {
  const open = formSchema.parse({
    pages: [
      {
        name: 'p',
        elements: [{ type: 'radiogroup', name: 'way', choices: ['a', 'b'], showOtherItem: true }],
      },
    ],
  });
  const own = (count: number) => repeat(count, { way: 'other', 'way-Comment': '夜校' });
  const enough = [...repeat(9, { way: 'a' }), ...repeat(9, { way: 'b' }), ...own(6)];
  expect(summaryOf('way', enough, open)).toMatchObject({
    counts: [{ count: 9 }, { count: 9 }, { value: 'other', count: 6 }],
    texts: Array(6).fill('夜校'),
  });
  const hidden = [...repeat(9, { way: 'a' }), ...repeat(2, { way: 'b' }), ...own(6)];
  expect(summaryOf('way', hidden, open)).toMatchObject({ texts: null });
});

test('shows what only some were asked where their number gives nobody away', () => {
  const branched = formSchema.parse({
    pages: [
      {
        name: 'p',
        elements: [
          { type: 'radiogroup', name: 'place', choices: ['village', 'township', 'county'] },
          {
            type: 'boolean',
            name: 'again',
            isRequired: true,
            visibleIf: "{place} anyof ['village', 'township']",
          },
        ],
      },
    ],
  });
  const sheetsOf = (village: number, township: number, county: number) => [
    ...repeat(village / 2, { place: 'village', again: true }),
    ...repeat(village / 2, { place: 'village', again: false }),
    ...repeat(township, { place: 'township', again: true }),
    ...repeat(county, { place: 'county' }),
  ];
  expect(summaryOf('again', sheetsOf(10, 5, 5), branched)).toMatchObject({ answered: 15 });
  // 13 replies less the 10 of villages would be the 3 of townships.
  expect(summaryOf('again', sheetsOf(10, 3, 5), branched)).toMatchObject({ answered: null });
});
