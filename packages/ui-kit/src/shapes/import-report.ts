/** A row of a checked file. */
export interface ImportedRow {
  /** As the spreadsheet numbers it. */
  readonly row: number;
  /** Cells by column name. */
  readonly values: Readonly<Record<string, string>>;
  /** What is wrong; without a column it concerns the row. */
  readonly issues: readonly { readonly column?: string; readonly message: string }[];
}

/** Bad rows first, otherwise in the order of the file. */
export function worstFirst(rows: readonly ImportedRow[]): readonly ImportedRow[] {
  const isBad = (row: ImportedRow) => row.issues.length > 0;
  return [...rows.filter(isBad), ...rows.filter(row => !isBad(row))];
}

/** The messages of a cell, or of the row where no column is named. */
export function messagesAt(row: ImportedRow, column?: string): readonly string[] {
  return row.issues.filter(issue => issue.column === column).map(({ message }) => message);
}
