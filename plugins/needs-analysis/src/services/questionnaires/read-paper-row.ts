import {
  checkAnswers,
  choicesOf,
  hasOther,
  otherNameOf,
  otherValue,
  textOf,
  valueOf,
  type Answers,
  type ChoiceItem,
  type Form,
} from '@peixun/forms';
import type { CellError } from '@peixun/spreadsheet';
import { needsAnalysisErrors as errors } from '../../contract/index.ts';
import type { PaperColumn } from './paper-sheet.ts';

/**
 * The answers that a row of a sheet has: choices by their words or by their number. What was written on questions that
 * the earlier answers leave out does not count, as on a screen.
 */
export function readPaperRow(
  form: Form,
  columns: readonly PaperColumn[],
  values: Readonly<Record<string, unknown>>,
): { answers: Answers; problems: readonly CellError[] } {
  const answers: Record<string, unknown> = {};
  const problems: CellError[] = [];
  for (const { key, question, row } of columns) {
    const cell = values[key];
    if (cell === undefined) continue;
    const read = (items: readonly ChoiceItem[], words: string) => {
      const found = findChoice(items, words);
      if (found === undefined) {
        problems.push([key, errors.PAPER_CHOICE_UNKNOWN({ value: words, count: items.length })]);
      }
      return found;
    };
    switch (question.type) {
      case 'radiogroup':
      case 'dropdown':
      case 'checkbox': {
        const choices = choicesOf(question);
        const parts = question.type === 'checkbox' ? partsOf(String(cell)) : [String(cell)];
        const taken = parts.map(part => {
          const own = hasOther(question) ? ownWordsIn(part, choices) : undefined;
          if (own === undefined) return read(choices, part);
          if (own === '') problems.push([key, errors.PAPER_OTHER_WORDS_MISSING()]);
          answers[otherNameOf(question)] = own;
          return otherValue;
        });
        answers[question.name] = question.type === 'checkbox' ? taken : taken[0];
        break;
      }
      case 'ranking':
        answers[question.name] = partsOf(String(cell)).map(part => read(question.choices, part));
        break;
      case 'matrix': {
        const before = (answers[question.name] ?? {}) as Record<string, unknown>;
        answers[question.name] = { ...before, [String(row)]: read(question.columns, String(cell)) };
        break;
      }
      default:
        answers[question.name] = cell;
    }
  }
  if (problems.length > 0) return { answers, problems };
  const checked = checkAnswers(form, answers);
  if (checked.ok) return { answers: checked.answers, problems };
  return {
    answers,
    problems: checked.issues.map(({ path: [name], message }) => [
      columns.find(({ question }) => name === question.name || name === otherNameOf(question))?.key ?? '',
      errors.PAPER_ANSWER_INVALID({ reason: message }),
    ]),
  };
}

/** By its words in either language, its value, or its number in the list. */
function findChoice(items: readonly ChoiceItem[], words: string): string | number | undefined {
  const wanted = words.trim().toLowerCase();
  const found = items.find(item => {
    const title = textOf(item);
    const titles = typeof title === 'string' ? [title] : [title['zh-cn'], title.en];
    return [...titles, String(valueOf(item))].some(name => name.trim().toLowerCase() === wanted);
  });
  const numbered = /^\d+$/.test(wanted) ? items[Number(wanted) - 1] : undefined;
  const item = found ?? numbered;
  return item === undefined ? undefined : valueOf(item);
}

/** The words behind `其他：`; undefined where the cell names another choice. */
function ownWordsIn(words: string, choices: readonly ChoiceItem[]): string | undefined {
  const [, own] = /^(?:其他|其它|other)\s*[:：]?\s*(.*)$/is.exec(words.trim()) ?? [];
  if (own !== undefined) return own.trim();
  return findChoice(choices, words) === otherValue ? '' : undefined;
}

function partsOf(cell: string): string[] {
  return cell
    .split(/[、，,；;\n]/)
    .map(part => part.trim())
    .filter(part => part !== '');
}
