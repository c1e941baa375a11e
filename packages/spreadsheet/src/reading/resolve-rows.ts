import type { Text } from '@peixun/plugin-api';
import type { Columns, RowOf } from '../sheet.ts';
import { withProblems, type SheetReading } from './sheet-reading.ts';

/** A cell that only the caller can find wrong, such as the name of an unknown unit, and the error that says so. */
export type CellError<C extends Columns = Columns> = readonly [
  column: Extract<keyof C, string>,
  error: { readonly code: string; readonly title: Text },
];

/**
 * Turns the rows of a reading into items, for `sheetImport`. Bad rows are resolved too, as far as they could be read,
 * so that every wrong cell is marked at once; a cell that could not be read is not marked twice.
 *
 * @param resolve what a row is about, and what is wrong with it. The item of a row with a problem is dropped.
 */
export function resolveRows<C extends Columns, Item>(
  reading: SheetReading<C>,
  resolve: (
    values: Partial<RowOf<C>>,
    row: number,
  ) => { readonly problems: readonly CellError<C>[]; readonly item?: Item | undefined },
): { reading: SheetReading<C>; items: Item[] } {
  const good = reading.rows.map(({ row, values }) => ({ row, ...resolve(values, row) }));
  const bad = reading.badRows.map(({ row, values }) => ({ row, ...resolve(values, row) }));
  const unread = new Set(reading.report.problems.map(({ row, column }) => `${row} ${column}`));
  return {
    reading: withProblems(
      reading,
      [...good, ...bad].flatMap(({ row, problems }) =>
        problems.flatMap(([column, { code, title }]) =>
          unread.has(`${row} ${column}`) ? [] : [{ row, column, code, message: title }],
        ),
      ),
    ),
    items: good.flatMap(({ problems, item }) => (problems.length === 0 && item !== undefined ? [item] : [])),
  };
}
