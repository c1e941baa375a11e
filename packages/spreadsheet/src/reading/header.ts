import type { Language, Text } from '@peixun/plugin-api';
import { cleanText } from '../cells/clean-text.ts';
import type { Columns } from '../sheet.ts';
import { columnLetters, type RawRow } from './raw-row.ts';

/** The headings that mean a column: data, so that another thread can look for them. */
export interface WantedColumn {
  readonly name: string;
  readonly title: Text;
  readonly headings: readonly string[];
  readonly required: boolean;
}

/** A column of the file that was taken for a column of the sheet. */
export interface MatchedColumn {
  readonly name: string;
  /** As the file has it. */
  readonly heading: string;
  /** From 0. */
  readonly index: number;
  /** `A`, `B` … */
  readonly letters: string;
}

/** A column of the file that is not read, and why. */
export interface IgnoredColumn {
  readonly heading: string;
  readonly letters: string;
  readonly reason: 'unknown' | 'repeated';
}

export interface Header {
  /** The last row of the header, from 1. */
  readonly row: number;
  readonly columns: readonly MatchedColumn[];
  readonly ignored: readonly IgnoredColumn[];
  /** Optional columns that the file does not have. */
  readonly absent: readonly string[];
}

/** Headings of columns that our own files add and that are passed over in silence. */
export const ownHeadings: Readonly<Record<'reasons' | 'remark', Text>> = {
  reasons: { 'zh-CN': '错误原因', en: 'What is wrong' },
  remark: { 'zh-CN': '填写提示', en: 'Hint' },
};

/** The name of the sheet of instructions in our templates. */
export const instructionsName: Text = { 'zh-CN': '填写说明', en: 'Instructions' };

export function wantedColumns(columns: Columns): WantedColumn[] {
  return Object.entries(columns).map(([name, { title, synonyms = [], required = false }]) => ({
    name,
    title,
    headings: [title['zh-CN'], title.en, name, ...synonyms],
    required,
  }));
}

/** Titles of the wanted columns that are required and missing in the best header among the rows. */
export function missingColumns(rows: readonly RawRow[], wanted: readonly WantedColumn[], language: Language) {
  const candidates = rows.map((row, index) => matchHeader(row, rows[index - 1], wanted));
  const best = candidates.reduce<Header | undefined>(
    (most, next) => (next.columns.length > (most?.columns.length ?? 0) ? next : most),
    undefined,
  );
  const found = new Set(best?.columns.map(column => column.name));
  return wanted
    .filter(({ name, required }) => required && !found.has(name))
    .map(({ title }) => title[language]);
}

/**
 * The header among the first rows: the row that, alone or together with the row above it, has a heading for each
 * required column and for most columns at all. Undefined where no row has.
 */
export function findHeader(rows: readonly RawRow[], wanted: readonly WantedColumn[]): Header | undefined {
  let best: Header | undefined;
  for (const [index, row] of rows.entries()) {
    const header = matchHeader(row, rows[index - 1], wanted);
    const found = new Set(header.columns.map(column => column.name));
    if (found.size === 0 || wanted.some(({ name, required }) => required && !found.has(name))) continue;
    if (header.columns.length > (best?.columns.length ?? 0)) best = header;
  }
  return best;
}

function matchHeader(row: RawRow, above: RawRow | undefined, wanted: readonly WantedColumn[]): Header {
  const names = new Map<string, string>();
  for (const { name, headings } of wanted) {
    for (const heading of headings) {
      for (const form of forms(heading)) if (!names.has(form)) names.set(form, name);
    }
  }
  const own = new Set(
    Object.values(ownHeadings).flatMap(({ 'zh-CN': zh, en }) => [...forms(zh), ...forms(en)]),
  );

  const columns: MatchedColumn[] = [];
  const ignored: IgnoredColumn[] = [];
  const taken = new Set<string>();
  const width = Math.max(row.cells.length, above?.cells.length ?? 0);
  for (let index = 0; index < width; index++) {
    const lower = cleanText(row.cells[index]?.text ?? '');
    const upper = cleanText(above?.cells[index]?.text ?? '');
    const heading = lower || upper;
    if (heading === '') continue;
    const possible = [...forms(lower), ...forms(upper + lower), ...(lower === '' ? forms(upper) : [])];
    const name = possible.map(form => names.get(form)).find(found => found !== undefined);
    const letters = columnLetters(index);
    if (name !== undefined && !taken.has(name)) {
      taken.add(name);
      columns.push({ name, heading, index, letters });
    } else if (name !== undefined) {
      ignored.push({ heading, letters, reason: 'repeated' });
    } else if (lower !== '' && !possible.some(form => own.has(form))) {
      ignored.push({ heading, letters, reason: 'unknown' });
    }
  }
  const absent = wanted.filter(({ name }) => !taken.has(name)).map(({ name }) => name);
  return { row: row.number, columns, ignored, absent };
}

/** How a heading is compared: without spaces, width, stars, colons and brackets; then also without their content. */
function forms(heading: string): string[] {
  const narrow = cleanText(heading)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*:_：、/\\-]/g, '');
  const whole = narrow.replace(/[()[\]{}<>【】〔〕《》「」]/g, '');
  const withoutRemarks = narrow.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕/g, '');
  return [whole, withoutRemarks].filter(form => form !== '');
}
