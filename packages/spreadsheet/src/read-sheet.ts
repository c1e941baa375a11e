import { defaultLimits, type Limits } from './limits.ts';
import { wantedColumns } from './reading/header.ts';
import { openTable } from './reading/open-table.ts';
import { RowReader } from './reading/row-reader.ts';
import type { SheetReading } from './reading/sheet-reading.ts';
import type { Columns, Sheet } from './sheet.ts';

/**
 * Reads a .xlsx or .csv file by the rules of a sheet, at once on this thread: for small files, tests and command
 * lines. Servers use `readSheetInWorker`.
 * @throws errors of `spreadsheetErrors` where the file as a whole cannot be read.
 */
export function readSheet<C extends Columns>(
  bytes: Uint8Array,
  fileName: string,
  sheet: Sheet<C>,
  options: { limits?: Partial<Limits> } = {},
): SheetReading<C> {
  const limits = { ...defaultLimits, ...options.limits };
  const table = openTable(bytes, fileName, wantedColumns(sheet.columns), limits);
  const reader = new RowReader(sheet, table, limits.cellLength);
  for (let next = table.rows.next(); !next.done; next = table.rows.next()) reader.add(next.value);
  return reader.finish();
}
