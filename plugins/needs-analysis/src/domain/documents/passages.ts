import type { DocumentParagraph } from './document-paragraphs.ts';

/** Words of a paragraph: from character `start` up to, not including, `end`. */
export interface Passage {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** The words of a passage; undefined where the document has no such words. */
export function wordsOfPassage(
  paragraphs: readonly DocumentParagraph[],
  { paragraph, start, end }: Passage,
): string | undefined {
  const text = paragraphs[paragraph - 1]?.text;
  if (text === undefined || start < 0 || start >= end || end > text.length) return undefined;
  return text.slice(start, end);
}

/** A piece of a paragraph, and which of its passages cover it. */
export interface PassagePiece<Marked extends Passage> {
  readonly text: string;
  readonly passages: readonly Marked[];
}

/** Cuts a paragraph at the borders of its passages; the pieces together are the paragraph. */
export function cutAtPassages<Marked extends Passage>(
  text: string,
  passages: readonly Marked[],
): PassagePiece<Marked>[] {
  const within = passages.map(({ start, end }) => [start, end].map(at => Math.min(at, text.length)));
  const borders = [...new Set([0, text.length, ...within.flat()])].toSorted((one, other) => one - other);
  return borders.slice(1).map((end, index) => {
    const start = borders[index]!;
    return {
      text: text.slice(start, end),
      passages: passages.filter(passage => passage.start < end && passage.end > start),
    };
  });
}

/** Passages in an address: `3:0-20,5:4-9`. */
export function writePassages(passages: readonly Passage[]): string {
  return passages.map(({ paragraph, start, end }) => `${paragraph}:${start}-${end}`).join(',');
}

/** Undefined where the text does not name passages. */
export function readPassages(text: string): Passage[] | undefined {
  const parts = text.split(',').map(part => /^(\d{1,6}):(\d{1,7})-(\d{1,7})$/.exec(part));
  if (parts.some(part => part === null)) return undefined;
  return parts.map(part => {
    const [paragraph, start, end] = part!.slice(1).map(Number) as [number, number, number];
    return { paragraph, start, end };
  });
}
