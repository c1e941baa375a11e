import { expect, it } from 'vitest';
import { issuesAtFields } from './issues-at-fields.ts';

const issue = (path: (string | number)[], message: string) => ({ path, code: 'wrong', message });

it('puts an issue of the body at the longest field that its path leads to', () => {
  const issues = [issue(['body', 'phones', 0, 'number'], 'too short'), issue(['title'], 'empty')];
  expect(issuesAtFields(issues, [['phones'], ['phones', 0], ['title']])).toEqual({
    fields: [
      { name: ['phones', 0], errors: ['too short'] },
      { name: ['title'], errors: ['empty'] },
    ],
    rest: [],
  });
});

it('gathers the issues of one field', () => {
  const issues = [issue(['title'], 'empty'), issue(['title'], 'taken')];
  expect(issuesAtFields(issues, [['title']]).fields).toEqual([
    { name: ['title'], errors: ['empty', 'taken'] },
  ]);
});

it('gives back what belongs to no field', () => {
  const stray = issue(['query', 'year'], 'missing');
  expect(issuesAtFields([stray], [['title']])).toEqual({ fields: [], rest: [stray] });
});
