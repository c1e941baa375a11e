import { cleanText } from '../cells/clean-text.ts';
import { readCell } from '../cells/read-cell.ts';
import { exampleMark } from '../example-mark.ts';
import { problem } from '../problems.ts';
import type { Columns, RowOf, Sheet } from '../sheet.ts';
import type { MatchedColumn } from './header.ts';
import type { TableHead } from './open-table.ts';
import type { RawRow } from './raw-row.ts';
import {
  withoutCells,
  type BadRow,
  type CellProblem,
  type GoodRow,
  type SheetReading,
} from './sheet-reading.ts';

/** Applies the rules of a sheet to one raw row after another. */
export class RowReader<C extends Columns> {
  readonly #sheet: Sheet<C>;
  readonly #head: TableHead;
  readonly #cellLength: number;
  readonly #matched: ReadonlyMap<string, MatchedColumn>;
  readonly #seen = new Map<string, number>();
  readonly #rows: GoodRow<C>[] = [];
  readonly #badRows: BadRow<C>[] = [];
  readonly #problems: CellProblem[] = [];
  readonly #hiddenRows: number[] = [];
  readonly #exampleRows: number[] = [];

  constructor(sheet: Sheet<C>, head: TableHead, cellLength: number) {
    this.#sheet = sheet;
    this.#head = head;
    this.#cellLength = cellLength;
    this.#matched = new Map(head.header.columns.map(column => [column.name, column]));
  }

  add(raw: RawRow): void {
    const texts = Object.fromEntries(
      this.#head.header.columns.map(({ name, index }) => [name, raw.cells[index]?.text ?? '']),
    );
    const filled = this.#head.header.columns.filter(({ name }) => cleanText(texts[name]!) !== '');
    if (filled.length === 0) return;
    // A long list repeats its header on each printed page.
    if (filled.every(({ name, heading }) => cleanText(texts[name]!) === heading)) return;
    if (raw.cells.some(cell => cell && exampleMark.isIn(cell.text))) {
      this.#exampleRows.push(raw.number);
      return;
    }
    if (raw.hidden) this.#hiddenRows.push(raw.number);

    const before = this.#problems.length;
    const values: Record<string, unknown> = {};
    for (const [name, column] of Object.entries(this.#sheet.columns)) {
      const matched = this.#matched.get(name);
      const result = readCell(matched && raw.cells[matched.index], column, this.#cellLength);
      if ('problem' in result) this.#report(raw.number, name, result.problem, texts[name]);
      else if (result.value !== undefined) values[name] = result.value;
    }
    this.#checkUnique(raw.number, values, texts);
    const readable = withoutCells(values, this.#problems.slice(before)) as Partial<RowOf<C>>;
    for (const check of this.#sheet.rowChecks ?? []) {
      const found = check(readable);
      const isMarked = this.#problems.slice(before).some(({ column }) => column === found?.column);
      if (found && !isMarked)
        this.#report(raw.number, found.column ?? null, found, texts[found.column ?? '']);
    }
    const problems = this.#problems.slice(before);
    if (problems.length === 0) this.#rows.push({ row: raw.number, texts, values: values as RowOf<C> });
    else this.#badRows.push({ row: raw.number, texts, values: withoutCells(readable, problems) });
  }

  finish(): SheetReading<C> {
    return {
      rows: this.#rows,
      badRows: this.#badRows,
      report: {
        sheetName: this.#head.sheetName,
        otherSheets: this.#head.otherSheets,
        header: this.#head.header,
        problems: this.#problems,
        goodRows: this.#rows.length,
        badRows: this.#badRows.length,
        hiddenRows: this.#hiddenRows,
        exampleRows: this.#exampleRows,
      },
    };
  }

  #checkUnique(row: number, values: Record<string, unknown>, texts: Record<string, string>): void {
    for (const names of this.#sheet.unique ?? []) {
      if (names.some(name => values[name] === undefined)) continue;
      const key = JSON.stringify([names, names.map(name => values[name])]);
      const earlier = this.#seen.get(key);
      if (earlier === undefined) {
        this.#seen.set(key, row);
        continue;
      }
      const titles = names.map(name => this.#sheet.columns[name]!.title);
      const columns = {
        'zh-CN': titles.map(title => title['zh-CN']).join('、'),
        en: titles.map(title => title.en).join(', '),
      };
      this.#report(row, names[0]!, problem('DUPLICATE', { row: earlier, columns }), texts[names[0]!]);
    }
  }

  #report(
    row: number,
    column: string | null,
    { code, message }: Pick<CellProblem, 'code' | 'message'>,
    value = '',
  ): void {
    const letters = (column && this.#matched.get(column)?.letters) || null;
    this.#problems.push({ row, column, letters, code, message, value });
  }
}
