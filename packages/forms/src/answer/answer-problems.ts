import { isEmpty } from '../condition.ts';
import type { Answers, FormPage, Question } from '../form.ts';
import { otherNameOf, takesOther } from '../questions.ts';

/** Something to mend before the page can be left: a key of the texts and its values. */
export interface AnswerProblem {
  readonly name: string;
  readonly key: string;
  readonly values: Readonly<Record<string, number>>;
}

/** What a trainee is told at once, on the phone and without network; the server judges again. */
export function answerProblems(page: FormPage, answers: Answers): AnswerProblem[] {
  return page.elements.flatMap(question => {
    const answer = answers[question.name];
    const lacksWords = takesOther(question, answer) && isEmpty(answers[otherNameOf(question)]);
    const found = lacksWords ? (['problems.other'] as const) : problemOf(question, answer);
    return found ? [{ name: question.name, key: found[0], values: found[1] ?? {} }] : [];
  });
}

function problemOf(
  question: Question,
  answer: unknown,
): [key: string, values?: Record<string, number>] | undefined {
  const rows = question.type === 'matrix' ? question.rows.length : 0;
  if (question.type === 'matrix' && question.isAllRowRequired) {
    return Object.keys(answer ?? {}).length < rows ? ['problems.rows'] : undefined;
  }
  if (isEmpty(answer)) return question.isRequired ? ['problems.required'] : undefined;
  if (question.type === 'ranking' && (answer as unknown[]).length < question.choices.length) {
    return ['problems.ranking'];
  }
  if (question.type === 'checkbox') {
    const min = question.minSelectedChoices ?? 0;
    return (answer as unknown[]).length < min ? ['problems.few', { min }] : undefined;
  }
  if (question.type === 'text' && question.inputType === 'number') {
    if (typeof answer !== 'number') return ['problems.number'];
    const { min = -Infinity, max = Infinity } = question;
    return answer < min || answer > max ? ['problems.range', { min, max }] : undefined;
  }
  return undefined;
}
