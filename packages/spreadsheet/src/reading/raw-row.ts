/** A cell as the file has it, before any rule. */
export interface RawCell {
  /** `number` keeps the digits as they are written in the file; `date` is `YYYY-MM-DD` or `YYYY-MM-DD hh:mm`. */
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  readonly text: string;
}

/** A row of a file. */
export interface RawRow {
  /** As the spreadsheet program shows it, from 1. */
  readonly number: number;
  /** By column from 0; empty cells are missing. */
  readonly cells: readonly (RawCell | undefined)[];
  readonly hidden: boolean;
}

/** One table of a file. Rows are read when asked for; empty rows are left out. */
export interface RawSheet {
  readonly name: string;
  rows(): Iterable<RawRow>;
  /** How much of the table has been read, from 0 to 1. */
  fraction(): number;
}

/** `A` for 0, `AA` for 26. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Row and column, both from 0, of a reference such as `AB12`; undefined if it is not one. */
export function cellReference(reference: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return undefined;
  const column = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}
