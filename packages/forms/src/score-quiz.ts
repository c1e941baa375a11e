import type { Answers, Form, Question } from './form.ts';
import { questionsOf } from './questions.ts';
import { visiblePages } from './visible-questions.ts';

export interface QuestionScore {
  readonly name: string;
  readonly isCorrect: boolean;
  readonly points: number;
  readonly maximum: number;
}

export interface QuizScore {
  readonly points: number;
  /** Of the questions that were shown. */
  readonly maximum: number;
  readonly questions: readonly QuestionScore[];
}

/** Points for the questions that have a correct answer. All or nothing for each; the order matters in a ranking alone. */
export function scoreQuiz(form: Form, answers: Answers): QuizScore {
  const questions = visiblePages(form, answers).flatMap(page =>
    page.elements.flatMap((question): QuestionScore[] => {
      if (!('correctAnswer' in question) || question.correctAnswer === undefined) return [];
      const isCorrect = isRight(question, answers[question.name]);
      const maximum = question.score ?? 1;
      return [{ name: question.name, isCorrect, points: isCorrect ? maximum : 0, maximum }];
    }),
  );
  return {
    points: questions.reduce((sum, { points }) => sum + points, 0),
    maximum: questions.reduce((sum, { maximum }) => sum + maximum, 0),
    questions,
  };
}

/** The form as it goes to those who answer it: without correct answers and points. */
export function withoutSolutions(form: Form): Form {
  const strip = (question: Question) => {
    const {
      correctAnswer: _,
      score: __,
      ...rest
    } = question as Question & { correctAnswer?: unknown; score?: number };
    return rest as Question;
  };
  return { ...form, pages: form.pages.map(page => ({ ...page, elements: page.elements.map(strip) })) };
}

/** Whether any question has a correct answer. */
export function isQuiz(form: Form): boolean {
  return questionsOf(form).some(
    question => 'correctAnswer' in question && question.correctAnswer !== undefined,
  );
}

function isRight(question: Question & { correctAnswer?: unknown }, answer: unknown): boolean {
  const correct = question.correctAnswer;
  if (!Array.isArray(correct)) {
    return typeof answer === 'string' && typeof correct === 'string'
      ? answer.trim().toLowerCase() === correct.trim().toLowerCase()
      : answer === correct;
  }
  if (!Array.isArray(answer) || answer.length !== correct.length) return false;
  return question.type === 'ranking'
    ? correct.every((value, index) => value === answer[index])
    : correct.every(value => answer.includes(value));
}
