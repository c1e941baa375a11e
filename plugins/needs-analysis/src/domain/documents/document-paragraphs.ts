/** A paragraph of a document. Its number, from 1 on, is its place. */
export interface DocumentParagraph {
  readonly number: number;
  readonly text: string;
  readonly isHeading: boolean;
}

/** Cleans the paragraphs of a document and numbers those that say something. */
export function documentParagraphs(texts: readonly string[]): DocumentParagraph[] {
  return texts
    .map(text =>
      text
        // oxlint-disable-next-line no-control-regex -- what no database and no page can hold
        .replace(/[\u0000-\u001f\u200b\ufeff\u3000\u00a0]+/g, ' ')
        .replace(/ {2,}/g, ' ')
        .trim(),
    )
    .filter(text => text !== '')
    .map((text, index) => ({ number: index + 1, text, isHeading: isHeading(text) }));
}

/** How official documents head their parts: 一、 （一） 第一章; a sentence is no heading. */
function isHeading(text: string): boolean {
  return (
    text.length <= 40 &&
    !/[。；;！？!?]$/.test(text) &&
    /^(第?[一二三四五六七八九十]+[章节部、]|[（(][一二三四五六七八九十]+[）)]|Part |Chapter )/.test(text)
  );
}
