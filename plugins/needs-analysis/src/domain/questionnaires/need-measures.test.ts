import { describe, expect, it } from 'vitest';
import { measureOf } from './need-measures.ts';

const questions = [
  { name: 'wishes', type: 'checkbox', choices: ['law', { value: 'it' }] },
  { name: 'order', type: 'ranking', choices: ['law', 'it', 'tax'] },
  { name: 'mastery', type: 'matrix', rows: [{ value: 'law' }], columns: [1, 2, 3] },
  { name: 'interest', type: 'rating', rateMax: 10 },
  { name: 'level', type: 'radiogroup', choices: ['low', 'high'] },
  { name: 'remarks', type: 'comment' },
];

function measure(question: string, item?: string) {
  return measureOf(questions, { question, item, themeId: 't', meaning: 'need' });
}

describe('measureOf', () => {
  it.each([
    ['wishes', 'it', { kind: 'chosen', item: 'it' }],
    ['order', 'law', { kind: 'ranked', item: 'law', items: 3 }],
    ['mastery', 'law', { kind: 'stepped', item: 'law', steps: ['1', '2', '3'] }],
    ['interest', undefined, { kind: 'rated', min: 1, max: 10 }],
    ['level', undefined, { kind: 'stepped', steps: ['low', 'high'] }],
    ['level', 'high', { kind: 'chosen', item: 'high' }],
  ])('measures %s %s', (question, item, scale) => {
    expect(measure(question, item)).toEqual({
      measure: { question, themeId: 't', meaning: 'need', scale },
    });
  });

  it.each([
    ['weather', undefined, { problem: 'unknown', place: 'weather' }],
    ['wishes', 'tax', { problem: 'unknown', place: 'wishes.tax' }],
    ['wishes', undefined, { problem: 'unmeasurable', place: 'wishes' }],
    ['remarks', undefined, { problem: 'unmeasurable', place: 'remarks' }],
  ])('does not measure %s %s', (question, item, problem) => {
    expect(measure(question, item)).toEqual(problem);
  });
});
