import { spreadsheetErrors } from '../errors.ts';
import type { Limits } from '../limits.ts';
import { findHeader, instructionsName, missingColumns, type Header, type WantedColumn } from './header.ts';
import { openFile } from './open-file.ts';
import type { RawRow } from './raw-row.ts';

/** Rows among which the header is looked for: titles and remarks may stand above it. */
const headerRows = 20;

/** The sheet that has the wanted header. */
export interface TableHead {
  readonly sheetName: string;
  /** Names of the visible sheets that are not read; the instructions of our templates apart. */
  readonly otherSheets: readonly string[];
  readonly header: Header;
}

/** The rows below the header too. */
export interface Table extends TableHead {
  readonly rows: Iterator<RawRow, void>;
  fraction(): number;
}

/**
 * Opens the first visible sheet with a heading for every required column. Works on data alone, so that it runs in
 * another thread as well as here.
 * @throws errors of `spreadsheetErrors`; SPREADSHEET_NO_HEADER names the columns that are missing.
 */
export function openTable(
  bytes: Uint8Array,
  fileName: string,
  wanted: readonly WantedColumn[],
  limits: Limits,
): Table {
  let fewestMissing: { zh: string[]; en: string[] } | undefined;
  const sheets = openFile(bytes, fileName, limits);
  for (const sheet of sheets) {
    const iterator = sheet.rows()[Symbol.iterator]();
    const first: RawRow[] = [];
    for (let next = iterator.next(); !next.done; next = iterator.next()) {
      first.push(next.value);
      if (first.length === headerRows) break;
    }
    const header = findHeader(first, wanted);
    if (header) {
      return {
        sheetName: sheet.name,
        otherSheets: sheets
          .filter(other => other !== sheet && !Object.values(instructionsName).includes(other.name))
          .map(({ name }) => name),
        header,
        rows: chain(
          first.filter(row => row.number > header.row),
          iterator,
        ),
        fraction: () => sheet.fraction(),
      };
    }
    const missing = missingColumns(first, wanted, 'zh-CN');
    if (!fewestMissing || missing.length < fewestMissing.zh.length) {
      fewestMissing = { zh: missing, en: missingColumns(first, wanted, 'en') };
    }
  }
  throw spreadsheetErrors.SPREADSHEET_NO_HEADER({
    file: fileName,
    rows: headerRows,
    missing: { 'zh-CN': fewestMissing?.zh.join('、') ?? '', en: fewestMissing?.en.join(', ') ?? '' },
  });
}

function* chain(first: readonly RawRow[], rest: Iterator<RawRow>): Generator<RawRow, void> {
  yield* first;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}
