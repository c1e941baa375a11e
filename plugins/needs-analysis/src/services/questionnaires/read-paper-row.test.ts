import type { Form } from '@peixun/forms';
import { expect, it } from 'vitest';
import { paperColumns } from './paper-sheet.ts';
import { readPaperRow } from './read-paper-row.ts';

const form: Form = {
  pages: [
    {
      name: 'p',
      elements: [
        {
          type: 'radiogroup',
          name: 'way',
          isRequired: true,
          choices: [
            { value: 'a', text: { 'zh-cn': '讲授', en: 'Lecture' } },
            { value: 'b', text: { 'zh-cn': '案例', en: 'Case' } },
          ],
          showOtherItem: true,
        },
        { type: 'checkbox', name: 'times', choices: ['早', '中', '晚'] },
        { type: 'matrix', name: 'skill', columns: ['低', '高'], rows: ['写', '说'] },
        { type: 'rating', name: 'need', rateMin: 1, rateMax: 5 },
        { type: 'comment', name: 'wish', visibleIf: "{way} = 'b'" },
      ],
    },
  ],
};

const read = (values: Readonly<Record<string, unknown>>) => readPaperRow(form, paperColumns(form), values);

it.each([
  [
    'choices by their words and by their number',
    { q1: '2', q2: '早、3', q3r1: '高', q3r2: '1', q4: 5, q5: '夜校' },
    { way: 'b', times: ['早', '晚'], skill: { 写: '高', 说: '低' }, need: 5, wish: '夜校' },
  ],
  ['own words behind “other”', { q1: '其他：夜校' }, { way: 'other', 'way-Comment': '夜校' }],
  ['nothing of a question that was not asked', { q1: 'lecture', q5: '不问此题' }, { way: 'a' }],
])('reads %s', (_what, values, answers) => {
  expect(read(values)).toEqual({ answers, problems: [] });
});

it.each([
  ['a choice that is none', { q1: '影视' }, ['q1', 'PAPER_CHOICE_UNKNOWN']],
  ['“other” without words', { q1: '其他' }, ['q1', 'PAPER_OTHER_WORDS_MISSING']],
  ['an answer that is missing', { q4: 3 }, ['q1', 'PAPER_ANSWER_INVALID']],
])('marks %s', (_what, values, expected) => {
  expect(read(values).problems.map(([column, { code }]) => [column, code])).toEqual([expected]);
});
