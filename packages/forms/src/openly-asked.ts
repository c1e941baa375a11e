import { namesIn, parseCondition } from './condition.ts';
import type { Answers, Form, Question } from './form.ts';
import { questionsOf, valueOf } from './questions.ts';
import type { QuestionSummary } from './summary.ts';
import { visiblePages } from './visible-questions.ts';

/**
 * The sheets of those who were asked a question; undefined where the figures of the question must not be shown. Who
 * asks only those who gave a certain answer tells by the number of replies how many gave it; so every count of the
 * questions that it hangs on must be shown itself, and nowhere may the asked or the others be a small part of those
 * who gave one answer.
 *
 * @param earlier summaries of the questions before it
 */
export function openlyAsked(
  form: Form,
  question: Question,
  sheets: readonly Answers[],
  earlier: ReadonlyMap<string, QuestionSummary>,
  smallestGroup: number,
): readonly Answers[] | undefined {
  const drivers = driversOf(form, question);
  if (drivers.length === 0) return sheets;
  const isAsked = (sheet: Answers) =>
    visiblePages(form, sheet).some(page => page.elements.some(({ name }) => name === question.name));
  const isSmall = (count: number) => count > 0 && count < smallestGroup;
  const isOpen = drivers.every(driver => {
    const summary = earlier.get(driver.name);
    if (!summary || !isWhole(summary)) return false;
    return partsOf(driver, sheets).every(part => {
      const count = part.filter(isAsked).length;
      return !isSmall(count) && !isSmall(part.length - count);
    });
  });
  if (!isOpen) return undefined;
  const asked = sheets.filter(isAsked);
  return asked.length >= smallestGroup ? asked : undefined;
}

function driversOf(form: Form, question: Question): Question[] {
  const page = form.pages.find(({ elements }) => elements.includes(question));
  const names = [page?.visibleIf, question.visibleIf].flatMap(condition =>
    condition === undefined ? [] : namesIn(parseCondition(condition)),
  );
  return questionsOf(form).filter(({ name }) => names.includes(name));
}

function isWhole({ answered, counts, rows = [] }: QuestionSummary): boolean {
  return (
    answered !== null &&
    (counts ?? []).every(({ count }) => count !== null) &&
    rows.every(row => row.answered !== null && row.counts.every(({ count }) => count !== null))
  );
}

/** The sheets by their answer to a question, those without one included; several choices make a part each. */
function partsOf(question: Question, sheets: readonly Answers[]): (readonly Answers[])[] {
  const answerOf = (sheet: Answers) => sheet[question.name];
  if (question.type === 'checkbox') {
    return question.choices.map(valueOf).flatMap(value => {
      const takes = (sheet: Answers) => ((answerOf(sheet) ?? []) as unknown[]).includes(value);
      return [sheets.filter(takes), sheets.filter(sheet => !takes(sheet))];
    });
  }
  if (question.type === 'matrix') {
    return question.rows
      .map(valueOf)
      .flatMap(row => grouped(sheets, sheet => Object(answerOf(sheet))[String(row)]));
  }
  if (question.type === 'text' || question.type === 'comment' || question.type === 'ranking') {
    return grouped(sheets, sheet => answerOf(sheet) !== undefined);
  }
  return grouped(sheets, answerOf);
}

function grouped(sheets: readonly Answers[], by: (sheet: Answers) => unknown): (readonly Answers[])[] {
  return [...Map.groupBy(sheets, by).values()];
}
