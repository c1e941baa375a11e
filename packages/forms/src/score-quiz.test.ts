import { expect, test } from 'vitest';
import { formSchema } from './form.ts';
import { isQuiz, scoreQuiz, withoutSolutions } from './score-quiz.ts';

const quiz = formSchema.parse({
  pages: [
    {
      name: 'p',
      elements: [
        { type: 'radiogroup', name: 'a', choices: ['x', 'y'], correctAnswer: 'y', score: 3 },
        { type: 'checkbox', name: 'b', choices: ['p', 'q', 'r'], correctAnswer: ['p', 'q'] },
        { type: 'ranking', name: 'c', choices: ['p', 'q'], correctAnswer: ['q', 'p'] },
        { type: 'text', name: 'd', correctAnswer: '实事求是' },
        { type: 'boolean', name: 'e', correctAnswer: false, visibleIf: "{a} = 'x'" },
        { type: 'comment', name: 'f' },
      ],
    },
  ],
});

test('gives points for each right answer, all or nothing, among the questions that were shown', () => {
  const { points, maximum, questions } = scoreQuiz(quiz, {
    a: 'y',
    b: ['q', 'p'],
    c: ['p', 'q'],
    d: ' 实事求是 ',
    e: false,
  });
  expect({ points, maximum }).toEqual({ points: 5, maximum: 6 });
  expect(questions.map(({ name, isCorrect }) => [name, isCorrect])).toEqual([
    ['a', true],
    ['b', true],
    ['c', false],
    ['d', true],
  ]);
});

test('goes out without solutions', () => {
  expect(isQuiz(quiz)).toBe(true);
  expect(isQuiz(withoutSolutions(quiz))).toBe(false);
  expect(JSON.stringify(withoutSolutions(quiz))).not.toMatch(/correctAnswer|score/);
});
