import { getDocumentProxy } from 'unpdf';
import { mendLines, type PageLine } from '../../domain/documents/mend-lines.ts';
import { documentLimits, RefusedDocument } from './document-limits.ts';

/** Fewer characters a page are stamps and page numbers on pictures of paper. */
const leastCharacters = 10;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** What a page holds of its text, piece by piece. */
type Content = Awaited<ReturnType<Awaited<ReturnType<Pdf['getPage']>>['getTextContent']>>;

/**
 * The paragraphs of a PDF, with its line breaks mended.
 *
 * @throws RefusedDocument
 */
export async function readPdf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await open(bytes);
  if (pdf.numPages > documentLimits.pages) throw new RefusedDocument('DOCUMENT_TOO_LONG');
  const pages: PageLine[][] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const lines = await linesOf(pdf, number);
    characters += lines.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > documentLimits.characters) throw new RefusedDocument('DOCUMENT_TOO_LONG');
    pages.push(lines);
  }
  if (characters < leastCharacters * pdf.numPages) throw new RefusedDocument('DOCUMENT_WITHOUT_TEXT');
  return mendLines(pages);
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(bytes, { verbosity: 0 });
  } catch (cause) {
    const isEncrypted = cause instanceof Error && cause.name === 'PasswordException';
    throw new RefusedDocument(isEncrypted ? 'DOCUMENT_OLD_OR_ENCRYPTED' : 'DOCUMENT_DAMAGED', cause);
  }
}

async function linesOf(pdf: Pdf, number: number): Promise<PageLine[]> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return lines(items);
  } catch (cause) {
    throw new RefusedDocument('DOCUMENT_DAMAGED', cause);
  }
}

/** Pieces on one height are one line, read from left to right; tables are read row by row. */
function lines(items: Content['items']): PageLine[] {
  const pieces = items.flatMap(item => {
    if (!('str' in item) || item.str === '') return [];
    const [, , , , left, bottom] = item.transform as number[];
    return [{ text: item.str, left: left!, bottom: bottom!, right: left! + item.width, size: item.height }];
  });
  const rows: (typeof pieces)[] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    const isSameRow = row && Math.abs(row[0]!.bottom - piece.bottom) < Math.max(2, row[0]!.size / 2);
    if (isSameRow) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap(row => {
    const sorted = row.toSorted((one, other) => one.left - other.left);
    const written = sorted.filter(({ text }) => text.trim() !== '');
    if (written.length === 0) return [];
    return [
      {
        text: sorted
          .map(({ text }) => text)
          .join('')
          .trim(),
        left: written[0]!.left,
        right: written.at(-1)!.right,
        size: Math.max(...written.map(({ size }) => size)),
      },
    ];
  });
}
