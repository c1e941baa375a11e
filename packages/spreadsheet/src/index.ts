export {
  birthDateIn,
  checkIdentityNumber,
  identityChecksum,
  type IdentityNumberResult,
} from './cells/identity-number.ts';
export { cleanName, cleanText, toHalfWidth } from './cells/clean-text.ts';
export { cleanPhone } from './cells/phone.ts';
export { spreadsheetErrors } from './errors.ts';
export { importApi, importHandlers, type ImportApi } from './import-api.ts';
export { importCheck, importCheckOf, type ImportCheck } from './import-check.ts';
export { defaultLimits, type Limits } from './limits.ts';
export { problemTexts, type ProblemCode } from './problems.ts';
export { readSheetInWorker } from './read-sheet-in-worker.ts';
export type { ReadingProgress } from './reading/reading-options.ts';
export { readSheet } from './read-sheet.ts';
export type { Header, IgnoredColumn, MatchedColumn } from './reading/header.ts';
export { resolveRows, type CellError } from './reading/resolve-rows.ts';
export {
  withProblems,
  type BadRow,
  type CellProblem,
  type FileRow,
  type GoodRow,
  type SheetReading,
  type SheetReport,
} from './reading/sheet-reading.ts';
export { sheetImport, type ImportContext, type SheetImport } from './sheet-import.ts';
export {
  defineSheet,
  type Choice,
  type Column,
  type Columns,
  type ColumnType,
  type Problem,
  type RowOf,
  type Sheet,
} from './sheet.ts';
export { readingIn, storedReading } from './stored-reading.ts';
export { badRowsFile } from './writing/bad-rows.ts';
export { rowsFile } from './writing/rows-file.ts';
export { templateFor } from './writing/template.ts';
export { writeCsv } from './writing/write-csv.ts';
export {
  writeWorkbook,
  type CellContent,
  type OutputColumn,
  type OutputSheet,
} from './writing/write-workbook.ts';
