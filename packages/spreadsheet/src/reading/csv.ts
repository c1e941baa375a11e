import { spreadsheetErrors } from '../errors.ts';
import type { Limits } from '../limits.ts';
import type { RawCell, RawRow, RawSheet } from './raw-row.ts';

/** A .csv file as one sheet: encoding and separator are found out. */
export function openCsv(bytes: Uint8Array, fileName: string, limits: Limits): RawSheet {
  let used = 0;
  const source = decodeText(bytes);
  return {
    name: fileName.replace(/\.[^.]*$/, ''),
    rows: () => readRows(source, fileName, limits, at => (used = at)),
    fraction: () => (source.length === 0 ? 1 : used / source.length),
  };
}

/**
 * UTF-8 and UTF-16 with or without a byte order mark; everything else is GB18030, which Excel and WPS write on
 * Chinese systems and which includes GBK and GB2312.
 */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const start = bytes.subarray(0, 4096);
  const zeros = { even: 0, odd: 0 };
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd']++;
  });
  if (zeros.odd > start.length / 10) return new TextDecoder('utf-16le').decode(bytes);
  if (zeros.even > start.length / 10) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const separators = [',', '\t', ';', '，', '|'];

/** The separator that the first lines have most of; a line `sep=;`, which Excel understands, decides. */
function separatorOf(source: string): { separator: string; start: number } {
  const declared = /^sep=(.)\r?\n/.exec(source);
  if (declared) return { separator: declared[1]!, start: declared[0].length };
  const lines = source
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/, 20);
  const counts = separators.map(separator =>
    lines.reduce((sum, line) => sum + line.split(separator).length - 1, 0),
  );
  return { separator: separators[counts.indexOf(Math.max(...counts))]!, start: 0 };
}

function* readRows(
  source: string,
  fileName: string,
  limits: Limits,
  onRead: (at: number) => void,
): Generator<RawRow> {
  const { separator, start } = separatorOf(source);
  let at = start;
  let number = 0;
  let count = 0;
  while (at < source.length) {
    const cells: (RawCell | undefined)[] = [];
    let isFilled = false;
    let endOfRow = false;
    while (!endOfRow) {
      const field = readField(source, at, separator);
      at = field.end + 1;
      endOfRow = source[field.end] !== separator;
      if (source[field.end] === '\r' && source[at] === '\n') at++;
      const text = unwrap(field.text).slice(0, limits.cellLength + 1);
      if (text !== '') {
        if (cells.length >= limits.columns) {
          throw spreadsheetErrors.SPREADSHEET_TOO_MANY_COLUMNS({
            file: fileName,
            row: number + 1,
            limit: limits.columns,
          });
        }
        isFilled = true;
      }
      if (cells.length < limits.columns) cells.push(text === '' ? undefined : { kind: 'text', text });
    }
    number++;
    onRead(Math.min(at, source.length));
    if (!isFilled) continue;
    if (++count > limits.rows) {
      throw spreadsheetErrors.SPREADSHEET_TOO_MANY_ROWS({ file: fileName, limit: limits.rows });
    }
    yield { number, cells, hidden: false };
  }
}

/** The field that begins at `from`; `end` is where its separator or line end stands. */
function readField(source: string, from: number, separator: string): { text: string; end: number } {
  if (source[from] !== '"') {
    let end = from;
    while (end < source.length && !isEnd(source[end]!, separator)) end++;
    return { text: source.slice(from, end), end };
  }
  let text = '';
  let at = from + 1;
  while (at < source.length) {
    const quote = source.indexOf('"', at);
    if (quote === -1) return { text: text + source.slice(at), end: source.length };
    text += source.slice(at, quote);
    at = quote + 1;
    if (source[at] !== '"') break;
    text += '"';
    at++;
  }
  // Text after the closing quote breaks the rules; it is kept, so that nothing is lost in silence.
  let end = at;
  while (end < source.length && !isEnd(source[end]!, separator)) end++;
  return { text: text + source.slice(at, end), end };
}

function isEnd(character: string, separator: string): boolean {
  return character === separator || character === '\n' || character === '\r';
}

/** `="00123"` and `'00123` are ways to keep a spreadsheet program from changing a text. */
function unwrap(text: string): string {
  const formula = /^="(.*)"$/s.exec(text);
  if (formula) return formula[1]!.replaceAll('""', '"');
  return /^'[=+\-@\t\r0-9]/.test(text) ? text.slice(1) : text;
}
