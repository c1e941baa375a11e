import { text } from '@peixun/plugin-api';
import { problem, type ProblemCode } from '../problems.ts';
import type { RawCell } from '../reading/raw-row.ts';
import type { Column, Problem } from '../sheet.ts';
import { cleanName, cleanText, toHalfWidth } from './clean-text.ts';
import { readDate } from './date.ts';
import { checkIdentityNumber } from './identity-number.ts';
import { digitsOf, readNumber } from './number.ts';
import { cleanPhone } from './phone.ts';

export type CellResult =
  { readonly value: string | number | boolean | undefined } | { readonly problem: Problem };

/** A cell cleaned and checked by the rules of its column. An empty optional cell is `{ value: undefined }`. */
export function readCell(cell: RawCell | undefined, column: Column, cellLength: number): CellResult {
  const isEmpty = cell === undefined || cleanText(cell.text) === '';
  if (isEmpty) return column.required ? failed('REQUIRED') : { value: undefined };
  if (cell.kind === 'error') return failed('CELL_ERROR', { value: cell.text });
  if (cell.text.length > cellLength) return failed('CELL_TOO_LONG', { limit: cellLength });

  const result = readers[column.type](cell, column);
  if ('problem' in result) return result;
  const { maxLength = Infinity } = column;
  if (String(result.value).length > maxLength) return failed('CELL_TOO_LONG', { limit: maxLength });
  const found = (column.check as ((value: unknown) => Problem | undefined) | undefined)?.(result.value);
  return found ? { problem: found } : result;
}

function failed(code: ProblemCode, values?: Parameters<typeof problem>[1]): CellResult {
  return { problem: problem(code, values) };
}

const readers: Record<Column['type'], (cell: RawCell, column: Column) => CellResult> = {
  text: cell => {
    if (cell.kind !== 'number') return { value: cleanText(cell.text) };
    const digits = digitsOf(cell.text);
    if (digits === undefined && Number(cell.text) >= 1e15) return failed('DIGITS_LOST');
    return { value: digits ?? cell.text };
  },
  'person-name': cell => ({ value: cleanName(cell.text) }),
  'identity-number': cell => {
    const compact = toHalfWidth(cell.text).replace(/[\s-]/g, '');
    const isFigure = cell.kind === 'number' || /^\d(\.\d+)?E\+?\d+$/i.test(compact);
    const number = isFigure ? digitsOf(compact) : compact;
    if (number === undefined) return failed('DIGITS_LOST');
    const result = checkIdentityNumber(number);
    if (result.ok) return { value: result.value };
    // Fifteen kept digits and zeros: what a spreadsheet makes of a number with eighteen.
    if (result.code === 'CHECKSUM' && /^\d{15}000$/.test(number)) return failed('DIGITS_LOST');
    return failed(`IDENTITY_NUMBER_${result.code}`);
  },
  phone: cell => {
    const plain = toHalfWidth(cell.text);
    const phone = cleanPhone(cell.kind === 'number' ? (digitsOf(plain) ?? plain) : plain);
    return phone ? { value: phone } : failed('PHONE_INVALID');
  },
  date: cell => {
    const result = readDate(cell, 'day');
    return result.ok ? { value: result.value } : failed(result.code);
  },
  month: cell => {
    const result = readDate(cell, 'month');
    if (result.ok) return { value: result.value };
    return failed(result.code === 'DATE_INVALID' ? 'MONTH_INVALID' : result.code);
  },
  integer: (cell, column) => {
    const number = readNumber(cell.text);
    if (number !== undefined && !Number.isSafeInteger(number)) return failed('NOT_AN_INTEGER');
    return inRange(number, column);
  },
  decimal: (cell, column) => inRange(readNumber(cell.text), column),
  boolean: cell => {
    const word = toHalfWidth(cell.text).toLowerCase();
    if (/^(是|有|对|真|√|✓|✔|y|yes|true|1)$/.test(word)) return { value: true };
    if (/^(否|无|没有|不是|错|假|×|✗|✘|x|n|no|false|0)$/.test(word)) return { value: false };
    return failed('NOT_YES_OR_NO');
  },
  choice: (cell, column) => {
    const value = choicesByWord(column.choices ?? {}).get(comparable(cell.text));
    if (value !== undefined) return { value };
    const choices = Object.entries(column.choices ?? {});
    const shown = choices.slice(0, 12).map(([, { title }]) => title);
    const more = choices.length > shown.length ? '…' : '';
    const list = text(
      shown.map(title => title['zh-CN']).join('、') + more,
      shown.map(title => title.en).join(', ') + more,
    );
    return failed('CHOICE_UNKNOWN', { choices: list });
  },
};

function inRange(number: number | undefined, { min, max }: Column): CellResult {
  if (number === undefined) return failed('NOT_A_NUMBER');
  if (min !== undefined && number < min) return failed('NUMBER_TOO_SMALL', { min });
  if (max !== undefined && number > max) return failed('NUMBER_TOO_LARGE', { max });
  return { value: number };
}

const indexes = new WeakMap<object, ReadonlyMap<string, string>>();

function choicesByWord(choices: NonNullable<Column['choices']>): ReadonlyMap<string, string> {
  let index = indexes.get(choices);
  if (!index) {
    const words = Object.entries(choices).flatMap(([value, { title, synonyms = [] }]) =>
      [value, title['zh-CN'], title.en, ...synonyms].map(word => [comparable(word), value] as const),
    );
    // The first choice keeps a word that several have.
    index = new Map(words.toReversed());
    indexes.set(choices, index);
  }
  return index;
}

function comparable(word: string): string {
  return toHalfWidth(word).replace(/\s/g, '').toLowerCase();
}
