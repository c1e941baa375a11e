import fc from 'fast-check';
import { Model } from 'survey-core';
import { expect, test } from 'vitest';
import { ConditionError, holds, namesIn, parseCondition } from './condition.ts';

test.each([
  ["{a} = 'x'", { a: 'x' }, true],
  ["{a} <> 'x'", {}, true],
  ["{a} = 'x' or {b} > 3 and {c} notempty", { b: 4 }, false],
  ["({a} = 'x' or {b} > 3) and {c} notempty", { b: 4, c: [1] }, true],
  ["{c} contains 'p' and {c} notcontains 'q'", { c: ['p', 'r'] }, true],
  ["{c} anyof ['p', 'q']", { c: ['q'] }, true],
  ['{m.row1} >= 2', { m: { row1: 2 } }, true],
  ['{t} = true', { t: false }, false],
  ['{constructor} notempty', {}, false],
])('%s for %j is %s', (source, answers, result) =>
  expect(holds(parseCondition(source), answers)).toBe(result),
);

test.each([
  '{a} = ',
  "{a} like 'x'",
  "'x' = {a}",
  "({a} = 'x'",
  "{a} = 'x' {b}",
  '{a} = [1',
  '{a',
  '',
  '; drop',
])('refuses %j and says where', source => expect(() => parseCondition(source)).toThrow(ConditionError));

test('names what it depends on', () =>
  expect(namesIn(parseCondition("{a} = 1 and ({m.row} empty or {c} anyof ['x'])"))).toEqual(['a', 'm', 'c']));

const single = fc
  .tuple(fc.constantFrom('=', '<>'), fc.constantFrom("'x'", "'Y'", "'1'", '2'))
  .map(([operator, value]) => `{single} ${operator} ${value}`);
const number = fc
  .tuple(fc.constantFrom('=', '<>', '>', '>=', '<', '<='), fc.integer({ min: -1, max: 3 }))
  .map(([operator, value]) => `{number} ${operator} ${value}`);
const several = fc
  .tuple(fc.constantFrom('contains', 'notcontains', 'anyof'), fc.subarray(["'p'", "'q'"], { minLength: 1 }))
  .map(([operator, values]) => `{several} ${operator} [${values.join(', ')}]`);
const emptiness = fc
  .tuple(fc.constantFrom('single', 'number', 'several', 'truth'), fc.constantFrom('empty', 'notempty'))
  .map(([name, operator]) => `{${name}} ${operator}`);
const truth = fc.constantFrom('{truth} = true', '{truth} = false', '{truth} <> true');
const simple = fc.oneof(single, number, several, emptiness, truth);
const condition = fc.oneof(
  simple,
  fc
    .tuple(simple, fc.constantFrom('and', 'or'), simple, fc.constantFrom('and', 'or'), simple)
    .map(parts => parts.join(' ')),
  fc.tuple(simple, simple, simple).map(([a, b, c]) => `(${a} or ${b}) and ${c}`),
);
const answers = fc.record(
  {
    single: fc.constantFrom('x', 'y', '1', '2'),
    number: fc.integer({ min: -1, max: 3 }),
    several: fc.subarray(['p', 'q', 'r']),
    truth: fc.boolean(),
  },
  { requiredKeys: [] },
);

test('decides as SurveyJS does', () => {
  fc.assert(
    fc.property(condition, answers, (source, given) => {
      const model = new Model({ elements: [{ type: 'comment', name: 'shown', visibleIf: source }] });
      model.data = given;
      expect(holds(parseCondition(source), given)).toBe(model.getQuestionByName('shown')!.isVisible);
    }),
    { numRuns: 500 },
  );
});
