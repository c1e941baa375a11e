import type { Text } from '@peixun/plugin-api';
import type { Columns, RowOf } from '../sheet.ts';
import type { Header } from './header.ts';

/** Something wrong with a cell, or with a row as a whole. */
export interface CellProblem {
  /** As the spreadsheet program shows it, from 1. */
  readonly row: number;
  /** Name of the column; null where the whole row is meant. */
  readonly column: string | null;
  /** `C`, or null where the file has no such column. */
  readonly letters: string | null;
  readonly code: string;
  readonly message: Text;
  /** The cell as the file has it. */
  readonly value: string;
}

/** What was found in a file, for the one who sent it. */
export interface SheetReport {
  readonly sheetName: string;
  /** Visible sheets of the file that were not read. */
  readonly otherSheets: readonly string[];
  readonly header: Header;
  readonly problems: readonly CellProblem[];
  readonly goodRows: number;
  readonly badRows: number;
  /** Rows that a filter or a person has hidden: they are read like all others. */
  readonly hiddenRows: readonly number[];
  /** Example rows of the template, which are not read. */
  readonly exampleRows: readonly number[];
}

/** A row as the file has it, by column name. */
export interface FileRow {
  readonly row: number;
  readonly texts: Readonly<Record<string, string>>;
}

/** A row without problems. */
export interface GoodRow<C extends Columns> extends FileRow {
  readonly values: RowOf<C>;
}

/** A row with problems. */
export interface BadRow<C extends Columns> extends FileRow {
  /** What could be read of it: cells that nothing is wrong with, so that a caller's checks look at them too. */
  readonly values: Partial<RowOf<C>>;
}

/** The outcome of reading a file: what can be taken over, what cannot, and why. */
export interface SheetReading<C extends Columns = Columns> {
  readonly rows: readonly GoodRow<C>[];
  readonly badRows: readonly BadRow<C>[];
  readonly report: SheetReport;
}

/**
 * The same reading with further problems of good and bad rows, such as a unit that the county does not have. Rows
 * that have one are no longer among the good ones.
 */
export function withProblems<C extends Columns>(
  reading: SheetReading<C>,
  found: readonly (Pick<CellProblem, 'row' | 'code' | 'message'> & {
    column?: Extract<keyof C, string>;
  })[],
): SheetReading<C> {
  const foundIn = Map.groupBy(found, ({ row }) => row);
  const marked = ({ row, texts, values }: BadRow<C>): BadRow<C> => ({
    row,
    texts,
    values: withoutCells(values, foundIn.get(row) ?? []),
  });
  const textsOf = new Map([...reading.rows, ...reading.badRows].map(({ row, texts }) => [row, texts]));
  const problems = found.map(({ row, column, code, message }): CellProblem => ({
    row,
    column: column ?? null,
    letters: reading.report.header.columns.find(({ name }) => name === column)?.letters ?? null,
    code,
    message,
    value: (column && textsOf.get(row)?.[column]) ?? '',
  }));
  const rows = reading.rows.filter(({ row }) => !foundIn.has(row));
  const turned = reading.rows.filter(({ row }) => foundIn.has(row));
  const badRows = [...reading.badRows, ...turned].map(marked).toSorted((left, right) => left.row - right.row);
  return {
    rows,
    badRows,
    report: {
      ...reading.report,
      problems: [...reading.report.problems, ...problems].toSorted((left, right) => left.row - right.row),
      goodRows: rows.length,
      badRows: badRows.length,
    },
  };
}

/** The values of a row without the cells that have a problem. */
export function withoutCells<Values extends object>(
  values: Values,
  problems: readonly { readonly column?: string | null }[],
): Partial<Values> {
  const wrong = new Set(problems.map(({ column }) => column));
  return Object.fromEntries(Object.entries(values).filter(([name]) => !wrong.has(name))) as Partial<Values>;
}
