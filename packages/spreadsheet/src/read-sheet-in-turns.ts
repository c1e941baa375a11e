import { setImmediate } from 'node:timers/promises';
import { defaultLimits } from './limits.ts';
import { wantedColumns } from './reading/header.ts';
import { openTable } from './reading/open-table.ts';
import type { ReadingOptions } from './reading/reading-options.ts';
import { RowReader } from './reading/row-reader.ts';
import type { SheetReading } from './reading/sheet-reading.ts';
import type { Columns, Sheet } from './sheet.ts';

/** Rows read before others have their turn. */
const turn = 100;

/**
 * Reads like `readSheet`, on this thread, with turns for others: for a process that may start no threads.
 * @throws errors of `spreadsheetErrors` where the file as a whole cannot be read.
 */
export async function readSheetInTurns<C extends Columns>(
  bytes: Uint8Array,
  fileName: string,
  sheet: Sheet<C>,
  options: ReadingOptions = {},
): Promise<SheetReading<C>> {
  const limits = { ...defaultLimits, ...options.limits };
  const table = openTable(bytes, fileName, wantedColumns(sheet.columns), limits);
  const reader = new RowReader(sheet, table, limits.cellLength);
  let rows = 0;
  for (let next = table.rows.next(); !next.done; next = table.rows.next()) {
    reader.add(next.value);
    rows += 1;
    if (rows % turn !== 0) continue;
    options.onProgress?.({ rows, fraction: table.fraction() });
    await setImmediate();
    options.signal?.throwIfAborted();
  }
  options.onProgress?.({ rows, fraction: 1 });
  return reader.finish();
}
