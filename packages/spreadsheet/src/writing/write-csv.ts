import type { CellContent } from './write-workbook.ts';
import { looksLikeFormula } from './formula-start.ts';

/**
 * A .csv file that Excel and WPS open with the right characters: UTF-8 with byte order mark, CRLF. Texts that could
 * act as formulas get a leading apostrophe, which `readSheet` takes away again.
 */
export function writeCsv(rows: readonly (readonly CellContent[])[]): Uint8Array {
  const lines = rows.map(row => row.map(field).join(','));
  return new TextEncoder().encode(`\ufeff${lines.map(line => `${line}\r\n`).join('')}`);
}

function field(content: CellContent): string {
  if (content === null || content === undefined) return '';
  if (typeof content !== 'string') return String(content);
  const safe = looksLikeFormula(content) ? `'${content}` : content;
  return /[",\r\n\t;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
