import { expect, test } from 'vitest';
import { formSchema, type Answers } from './form.ts';
import { summarise } from './summary.ts';
import { sampleForm } from './testing/sample-form.ts';

const form = formSchema.parse(sampleForm);
const repeat = (count: number, answers: Answers) => Array.from({ length: count }, () => answers);
const smallestGroup = 5;

test('tells nothing of fewer than five', () => {
  const summary = summarise(form, repeat(4, { place: 'county' }), { smallestGroup });
  expect(summary).toEqual({ answers: null, questions: [] });
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
      themes: ['law'],
      order: ['law', 'it', 'talk'],
      skills: { write: 3, speak: 3 },
      stars: 2,
      again: false,
      wish: 'A',
    }),
  ];
  const { answers, questions } = summarise(form, sheets, { smallestGroup });
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
        { value: 'law', count: 12 },
        { value: 'it', count: 6 },
        { value: 'talk', count: 0 },
      ],
    },
    order: {
      answered: 12,
      places: [
        { value: 'law', place: 1.5 },
        { value: 'it', place: 1.5 },
        { value: 'talk', place: 3 },
      ],
    },
    skills: {
      answered: 12,
      rows: [
        {
          row: 'write',
          answered: 12,
          counts: [6, 0, 6].map((count, index) => ({ value: index + 1, count })),
        },
        {
          row: 'speak',
          answered: 12,
          counts: [0, 0, 12].map((count, index) => ({ value: index + 1, count })),
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

test('hides small shares, those who did not answer, and what would give them away', () => {
  const sheets = [
    ...repeat(20, { place: 'village', stars: 5, wish: 'x' }),
    ...repeat(8, { place: 'county', stars: 4 }),
    ...repeat(2, { place: 'township', stars: 1 }),
  ];
  const { questions } = summarise(form, sheets, { smallestGroup });
  const of = (name: string) => questions.find(question => question.name === name);
  expect(of('place')!.counts!.map(({ count }) => count)).toEqual([20, null, null]);
  expect(of('stars')).toMatchObject({ mean: 4.47 });
  expect(of('stars')!.counts!.every(({ count }) => count === null)).toBe(true);
  expect(of('wish')).toMatchObject({ answered: 20 });
  const skipped = summarise(form, [...repeat(20, { wish: 'x' }), ...repeat(3, {})], { smallestGroup });
  expect(skipped.questions.find(({ name }) => name === 'wish')!.answered).toBeNull();
});
