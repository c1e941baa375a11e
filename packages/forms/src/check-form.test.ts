import { expect, test } from 'vitest';
import { checkForm } from './check-form.ts';
import { sampleForm } from './testing/sample-form.ts';

test('accepts every kind of question', () => expect(checkForm(sampleForm)).toMatchObject({ ok: true }));

function issuesWith(elements: readonly object[]) {
  const check = checkForm({ pages: [{ name: 'p', elements }] });
  return check.ok ? [] : check.issues.map(({ path, code }) => [path.join('.'), code]);
}
const choices = ['x', 'y'];

test.each([
  ['an unknown kind', [{ type: 'file', name: 'a' }], [['pages.0.elements.0.type', 'FORM_SHAPE']]],
  [
    'an unknown setting',
    [{ type: 'comment', name: 'a', validators: [] }],
    [['pages.0.elements.0', 'FORM_SHAPE']],
  ],
  [
    'a text in one language only',
    [{ type: 'comment', name: 'a', title: { en: 'A' } }],
    [['pages.0.elements.0.title', 'FORM_SHAPE']],
  ],
  [
    'a name that any object has',
    [{ type: 'comment', name: 'constructor' }],
    [['pages.0.elements.0.name', 'FORM_SHAPE']],
  ],
  [
    'a name that is taken',
    [
      { type: 'comment', name: 'a' },
      { type: 'comment', name: 'a' },
    ],
    [['pages.0.elements.1.name', 'FORM_NAME_TAKEN']],
  ],
  [
    'a repeated choice',
    [{ type: 'radiogroup', name: 'a', choices: ['x', 'x'] }],
    [['pages.0.elements.0.choices.1', 'FORM_CHOICE_TAKEN']],
  ],
  [
    'a choice and a name that stand for own words',
    [
      { type: 'radiogroup', name: 'a', choices: ['x', 'other'], showOtherItem: true },
      { type: 'comment', name: 'a-Comment' },
    ],
    [
      ['pages.0.elements.0.choices.1', 'FORM_OTHER_TAKEN'],
      ['pages.0.elements.1.name', 'FORM_NAME_TAKEN'],
    ],
  ],
  [
    'a condition on itself or on a later question',
    [
      { type: 'comment', name: 'a', visibleIf: '{a} notempty and {b} notempty' },
      { type: 'comment', name: 'b' },
    ],
    [
      ['pages.0.elements.0.visibleIf', 'FORM_CONDITION_UNKNOWN'],
      ['pages.0.elements.0.visibleIf', 'FORM_CONDITION_UNKNOWN'],
    ],
  ],
  [
    'a condition that nobody understands',
    [{ type: 'comment', name: 'a', visibleIf: 'alert(1)' }],
    [['pages.0.elements.0.visibleIf', 'FORM_CONDITION_INVALID']],
  ],
  [
    'bounds the wrong way round',
    [{ type: 'text', name: 'a', inputType: 'number', min: 3, max: 2 }],
    [['pages.0.elements.0', 'FORM_BOUNDS']],
  ],
  [
    'a correct answer that cannot be chosen',
    [{ type: 'checkbox', name: 'a', choices, correctAnswer: ['z'] }],
    [['pages.0.elements.0.correctAnswer', 'FORM_CORRECT_ANSWER']],
  ],
])('refuses %s and says where', (_, elements, issues) => expect(issuesWith(elements)).toEqual(issues));
