import { spreadsheetErrors } from '../errors.ts';
import type { Limits } from '../limits.ts';
import { openCsv } from './csv.ts';
import type { RawSheet } from './raw-row.ts';
import { openWorkbook } from './workbook.ts';

/**
 * The visible sheets of a file. What the file is follows from its bytes, not from its name.
 * @throws errors of `spreadsheetErrors`.
 */
export function openFile(bytes: Uint8Array, fileName: string, limits: Limits): RawSheet[] {
  if (bytes.length > limits.fileBytes) {
    throw spreadsheetErrors.SPREADSHEET_TOO_LARGE({
      file: fileName,
      limit: Math.floor(limits.fileBytes / 1024 / 1024),
    });
  }
  if (startsWith(bytes, 0x50, 0x4b)) return openWorkbook(bytes, fileName, limits);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw spreadsheetErrors.SPREADSHEET_OLD_OR_ENCRYPTED({ file: fileName });
  }
  // Many systems export a web page or bare XML under the name of a spreadsheet.
  const start = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart();
  if (start.startsWith('<') || start.startsWith('%PDF') || /\.(xlsx|xls|et)$/i.test(fileName)) {
    throw spreadsheetErrors.SPREADSHEET_FORMAT({ file: fileName });
  }
  return [openCsv(bytes, fileName, limits)];
}

function startsWith(bytes: Uint8Array, ...magic: number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
