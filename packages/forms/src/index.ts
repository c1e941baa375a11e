export { checkAnswers, type AnswersCheck } from './check-answers.ts';
export { checkForm, type FormCheck } from './check-form.ts';
export {
  formPage,
  formSchema,
  formText,
  question,
  type Answers,
  type Form,
  type FormInput,
  type FormPage,
  type FormText,
  type Question,
  type QuestionType,
} from './form.ts';
export {
  choicesOf,
  hasOther,
  otherNameOf,
  otherValue,
  questionsOf,
  textOf,
  valueOf,
  type ChoiceItem,
} from './questions.ts';
export type { FormIssue, FormIssueCode } from './issues.ts';
export { isQuiz, scoreQuiz, withoutSolutions, type QuestionScore, type QuizScore } from './score-quiz.ts';
export { summarise } from './summarise.ts';
export type { FormSummary, QuestionSummary, ValueCount } from './summary.ts';
export { suppressLine, suppressTable, type Bound, type ShownCount } from './suppression.ts';
export { visibleAnswers, visiblePages } from './visible-questions.ts';
