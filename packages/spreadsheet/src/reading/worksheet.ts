import { spreadsheetErrors } from '../errors.ts';
import { cellReference, type RawCell, type RawRow } from './raw-row.ts';
import { dateOfSerial } from './number-format.ts';
import { RichText } from './rich-text.ts';
import type { WorkbookContext } from './workbook-context.ts';
import { xmlEvents } from './xml-events.ts';

/** The rows of a sheet that hold something, with cells merged downwards filled in each row. */
export function* readRows(
  context: WorkbookContext,
  part: string,
  onPacked: (bytes: number) => void,
): Generator<RawRow> {
  const { limits, fileName } = context;
  const merged = mergedDownwards(context, part);
  const carried = new Map<number, { until: number; cell: RawCell }>();
  const done: RawRow[] = [];
  let count = 0;

  let rowIndex = -1;
  let column = -1;
  let hidden = false;
  let cells: (RawCell | undefined)[] = [];
  let type = '';
  let style = 0;
  let value = '';
  let inValue = false;
  const inline = new RichText(limits.cellLength);

  const events = xmlEvents(
    context.archive.pieces(part, onPacked),
    {
      open(name, attributes) {
        switch (name) {
          case 'row':
            rowIndex = attributes['r'] ? Number(attributes['r']) - 1 : rowIndex + 1;
            column = -1;
            cells = [];
            hidden = attributes['hidden'] === '1' || attributes['hidden'] === 'true';
            break;
          case 'c':
            column = cellReference(attributes['r'] ?? '')?.column ?? column + 1;
            if (column >= 16_384) throw context.damaged(part)(`column ${column}`);
            type = attributes['t'] ?? 'n';
            style = Number(attributes['s'] ?? 0);
            value = '';
            break;
          case 'v':
            inValue = true;
            break;
          default:
            inline.open(name);
        }
      },
      text(piece) {
        if (inValue && value.length <= limits.cellLength) value += piece;
        else inline.add(piece);
      },
      close(name) {
        inline.close(name);
        if (name === 'v') inValue = false;
        if (name === 'c') {
          const cell = cellOf(type, style, type === 'inlineStr' ? inline.take() : value, context);
          if (!cell) return;
          if (column >= limits.columns) {
            throw spreadsheetErrors.SPREADSHEET_TOO_MANY_COLUMNS({
              file: fileName,
              row: rowIndex + 1,
              limit: limits.columns,
            });
          }
          cells[column] = cell;
        }
        if (name === 'row') finishRow();
      },
    },
    context.damaged(part),
  );
  for (const _ of events) {
    yield* done;
    done.length = 0;
  }

  function finishRow(): void {
    if (cells.length === 0) return;
    for (const { column: at, until } of merged.get(rowIndex) ?? []) {
      if (cells[at]) carried.set(at, { until, cell: cells[at] });
    }
    for (const [at, { until, cell }] of carried) {
      if (rowIndex > until) carried.delete(at);
      else cells[at] ??= cell;
    }
    if (++count > limits.rows) {
      throw spreadsheetErrors.SPREADSHEET_TOO_MANY_ROWS({ file: fileName, limit: limits.rows });
    }
    done.push({ number: rowIndex + 1, cells, hidden });
  }
}

function cellOf(type: string, style: number, text: string, context: WorkbookContext): RawCell | undefined {
  if (type === 's') {
    const shared = context.sharedStrings[Number(text)];
    return shared ? { kind: 'text', text: shared } : undefined;
  }
  if (text === '') return undefined;
  if (type === 'inlineStr' || type === 'str') return { kind: 'text', text };
  if (type === 'b') return { kind: 'boolean', text: text === '1' || text === 'true' ? 'true' : 'false' };
  if (type === 'e') return { kind: 'error', text };
  if (type === 'd')
    return { kind: 'date', text: text.replace('T', ' ').replace(/ 00:00(:00)?(\.0+)?Z?$/, '') };
  if (context.dateStyles[style]) {
    const date = dateOfSerial(Number(text), context.epoch1904);
    if (date) return { kind: 'date', text: date };
  }
  return { kind: 'number', text };
}

interface MergedRange {
  readonly column: number;
  readonly until: number;
}

/**
 * Ranges merged over several rows, by their first row. The file names them after the rows, so they are looked for
 * in a first pass that only searches text.
 */
function mergedDownwards(context: WorkbookContext, part: string): ReadonlyMap<number, MergedRange[]> {
  const ranges = new Map<number, MergedRange[]>();
  const decoder = new TextDecoder();
  let tail = '';
  for (const piece of context.archive.pieces(part)) {
    const text = tail + decoder.decode(piece, { stream: true });
    if (text.includes('mergeCell ')) {
      for (const [, from, to] of text.matchAll(
        /mergeCell [^>]{0,40}?ref="([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})"/g,
      )) {
        const first = cellReference(from!);
        const last = cellReference(to!);
        if (!first || !last || last.row <= first.row) continue;
        const here = ranges.get(first.row) ?? [];
        here.push({ column: first.column, until: last.row });
        ranges.set(first.row, here);
      }
    }
    // A match that the next piece completes; a finished one may be found twice, which changes nothing.
    tail = text.slice(-80);
  }
  return ranges;
}
