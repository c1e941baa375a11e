export { AnswerForm, type AnswerFormProps } from './answer-form.tsx';
export { answerProblems, type AnswerProblem } from './answer-problems.ts';
