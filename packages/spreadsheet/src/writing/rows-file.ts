import type { Language } from '@peixun/plugin-api';
import type { Column, Columns, RowOf, Sheet } from '../sheet.ts';
import { outputColumn } from './template.ts';
import { writeWorkbook, type CellContent } from './write-workbook.ts';

/** Rows as a .xlsx in the layout of the sheet: to be changed and read again as it is. */
export function rowsFile<C extends Columns>(
  sheet: Sheet<C>,
  rows: readonly Partial<RowOf<C>>[],
  language: Language,
): Uint8Array {
  const columns = Object.entries<Column>(sheet.columns);
  return writeWorkbook([
    {
      name: sheet.title[language],
      columns: columns.map(([, column]) => outputColumn(column, language)),
      rows: rows.map((row: Readonly<Record<string, CellContent>>) =>
        columns.map(([name, { choices }]) => choices?.[String(row[name])]?.title[language] ?? row[name]),
      ),
    },
  ]);
}
