import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAnswers } from './check-answers.ts';
import { formSchema } from './form.ts';
import { sampleForm } from './testing/sample-form.ts';

const form = formSchema.parse(sampleForm);

function issues(answers: Record<string, unknown>) {
  const check = checkAnswers(form, answers);
  return check.ok ? [] : check.issues.map(({ path, code }) => [path[0], code]);
}

test('takes full answers as they are', () => {
  const answers = {
    place: 'village',
    years: 3,
    themes: ['law', 'it'],
    order: ['it', 'law', 'talk'],
    skills: { write: 1, speak: 3 },
    stars: 5,
    again: false,
    wish: '希望多讲案例。',
  };
  expect(checkAnswers(form, answers)).toEqual({ ok: true, answers });
});

test('leaves out empty answers and answers to what was not shown, and what hangs on them', () => {
  const answers = {
    place: 'county',
    years: 3,
    themes: [],
    again: true,
    wish: '',
    skills: { write: 1, speak: 1 },
  };
  expect(checkAnswers(form, answers)).toEqual({
    ok: true,
    answers: { place: 'county', skills: { write: 1, speak: 1 } },
  });
});

test.each([
  [{}, 'place', 'ANSWER_REQUIRED'],
  [{ place: 'village' }, 'years', 'ANSWER_REQUIRED'],
  [{ place: 'village', years: 51 }, 'years', 'ANSWER_OUT_OF_BOUNDS'],
  [{ place: 'township', themes: ['law', 'it', 'talk'] }, 'themes', 'ANSWER_OUT_OF_BOUNDS'],
  [{ place: 'county', skills: { write: 1 } }, 'skills', 'ANSWER_ROWS_MISSING'],
  [{ place: 'moon' }, 'place', 'ANSWER_INVALID'],
  [{ place: 'township', order: ['law'] }, 'order', 'ANSWER_INVALID'],
  [{ place: 'township', order: ['law', 'law', 'it'] }, 'order', 'ANSWER_INVALID'],
  [{ place: 'county', skills: { dance: 1 } }, 'skills', 'ANSWER_INVALID'],
  [{ place: 'county', stars: 6 }, 'stars', 'ANSWER_INVALID'],
  [{ place: 'village', years: '3' }, 'years', 'ANSWER_INVALID'],
  [{ place: 'county', wish: 'x'.repeat(201) }, 'wish', 'ANSWER_INVALID'],
  [{ place: 'county', salary: 1 }, 'salary', 'ANSWER_UNKNOWN_QUESTION'],
])('refuses %j at %s', (answers, question, code) => expect(issues(answers)).toEqual([[question, code]]));

test('takes own words beside the choice for them, and asks for them', () => {
  const open = formSchema.parse({
    pages: [
      {
        name: 'p',
        elements: [
          { type: 'radiogroup', name: 'way', choices: ['a', 'b'], showOtherItem: true },
          { type: 'checkbox', name: 'times', choices: ['am', 'pm'], showOtherItem: true },
        ],
      },
    ],
  });
  const full = { way: 'other', 'way-Comment': '夜校', times: ['am', 'other'], 'times-Comment': '周末' };
  expect(checkAnswers(open, full)).toEqual({ ok: true, answers: full });
  expect(checkAnswers(open, { way: 'a', 'way-Comment': '夜校' })).toEqual({
    ok: true,
    answers: { way: 'a' },
  });
  expect(checkAnswers(open, { way: 'other' })).toMatchObject({
    issues: [{ path: ['way'], code: 'ANSWER_OTHER_MISSING' }],
  });
  expect(checkAnswers(open, { way: 'other', 'way-Comment': 7 })).toMatchObject({
    issues: [{ path: ['way-Comment'], code: 'ANSWER_INVALID' }],
  });
});

const level = fc.constantFrom(1, 2, 3);
const anyAnswers = fc.record(
  {
    place: fc.constantFrom('village', 'township', 'county', 'moon'),
    years: fc.integer({ min: -1, max: 60 }),
    themes: fc.subarray(['law', 'it', 'talk']),
    order: fc.shuffledSubarray(['law', 'it', 'talk']),
    skills: fc.record({ write: level, speak: level }, { requiredKeys: [], noNullPrototype: true }),
    stars: fc.integer({ min: 1, max: 5 }),
    again: fc.boolean(),
  },
  { requiredKeys: [] },
);

test('judges answers as if nobody had answered before', () => {
  let forms = 0;
  fc.assert(
    fc.property(anyAnswers, answers => {
      const unused = { ...form, title: `${(forms += 1)}` };
      expect(checkAnswers(form, answers)).toEqual(checkAnswers(unused, answers));
    }),
    { numRuns: 100 },
  );
});
