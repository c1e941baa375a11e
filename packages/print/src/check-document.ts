import type { PrintDocument, TableBlock } from './document.ts';
import { printErrors } from './errors.ts';
import { mapWords } from './map-words.ts';

/** What one document may have: some hundred pages, and what a worker's memory bears. */
export interface PrintLimits {
  /** Cells of all tables together. */
  readonly cells: number;
  /** Characters of all text together. */
  readonly characters: number;
}

export const defaultPrintLimits: PrintLimits = { cells: 30_000, characters: 2_000_000 };

/**
 * @throws `PRINT_TOO_LARGE`, `PRINT_TEXT_TOO_LONG`, `PRINT_TABLE_INVALID`, `PRINT_IMAGE_INVALID`.
 */
export function checkDocument(document: PrintDocument, limits: PrintLimits): void {
  const { title, blocks } = document;
  const tables = blocks.filter(block => block.kind === 'table');
  const cells = tables.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
  if (cells > limits.cells) throw printErrors.PRINT_TOO_LARGE({ title, cells, limit: limits.cells });
  for (const table of tables) checkTable(title, table);

  let characters = 0;
  mapWords(document, text => {
    characters += text.length;
    return text;
  });
  if (characters > limits.characters)
    throw printErrors.PRINT_TEXT_TOO_LONG({ title, limit: limits.characters });

  for (const block of blocks) {
    if (block.kind === 'image' && !isPng(block.bytes))
      throw printErrors.PRINT_IMAGE_INVALID({ title, image: block.description });
  }
}

function checkTable(title: string, { columns, rows }: TableBlock): void {
  const wrong = rows.findIndex(row => row.length !== columns.length);
  if (wrong === -1) return;
  throw printErrors.PRINT_TABLE_INVALID({
    title,
    row: wrong + 1,
    cells: rows[wrong]!.length,
    columns: columns.length,
  });
}

/** By its first bytes, whatever its name. */
function isPng(bytes: Uint8Array): boolean {
  return pngSignature.every((byte, at) => bytes[at] === byte) && bytes.length > 24;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
