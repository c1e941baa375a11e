/** A line of text as it stands on a page: places are in points. */
export interface PageLine {
  readonly text: string;
  /** From the left edge of the page to its first character. */
  readonly left: number;
  /** From the left edge of the page to the end of its last character. */
  readonly right: number;
  /** The size of its letters. */
  readonly size: number;
}

/** A line that begins or ends so many letters within the column begins or ends a paragraph. */
const indent = 1.2;
const shortBy = 2.5;

/**
 * Joins the lines of pages to paragraphs: a paragraph begins with an indented line, after a line that ends early, or
 * where the letters change their size. Page numbers are left out, and heads that nearly every page repeats.
 *
 * @param pages the lines of each page from top to bottom.
 */
export function mendLines(pages: readonly (readonly PageLine[])[]): string[] {
  const repeated = repeatedLines(pages);
  const lines = pages.flatMap(page =>
    page.filter(({ text }) => !isPageNumber(text) && !repeated.has(withoutNumbers(text))),
  );
  if (lines.length === 0) return [];
  const left = usual(lines.map(line => line.left));
  const right = Math.max(...lines.map(line => line.right));
  const paragraphs: string[] = [];
  let before: PageLine | undefined;
  for (const line of lines) {
    const begins =
      before === undefined ||
      line.left > left + indent * line.size ||
      before.right < right - shortBy * before.size ||
      Math.abs(line.size - before.size) > 1;
    if (begins) paragraphs.push(line.text.trim());
    else paragraphs.push(join(paragraphs.pop()!, line.text.trim()));
    before = line;
  }
  return paragraphs;
}

/** Chinese is written on without a space; words of letters are not run together, and a hyphen at the end is mended. */
function join(before: string, after: string): string {
  if (/[a-z]-$/.test(before) && /^[a-z]/.test(after)) return before.slice(0, -1) + after;
  return /[\p{Script=Latin}\d,.;:]$/u.test(before) && /^[\p{Script=Latin}\d]/u.test(after)
    ? `${before} ${after}`
    : before + after;
}

function isPageNumber(text: string): boolean {
  const digits = text.trim().match(/\d+/g)?.length ?? 0;
  return digits > 0 && digits <= 2 && /^([-—–·/\s\d]|第|页|共|Page|of)+$/.test(text.trim());
}

/** Page 2 of 9 and page 3 of 9 are the same line. */
function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '#');
}

/** The first and last lines that most of at least three pages share. */
function repeatedLines(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const ends = [page[0], page.at(-1)].flatMap(line => (line ? [withoutNumbers(line.text)] : []));
    for (const text of new Set(ends)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const least = Math.max(3, pages.length * 0.6);
  return new Set([...counts].filter(([, count]) => count >= least).map(([text]) => text));
}

/** The most frequent place, in whole points. */
function usual(places: readonly number[]): number {
  const counts = [...Map.groupBy(places, Math.round)].toSorted(
    ([one, all], [other, others]) => others.length - all.length || one - other,
  );
  return counts[0]![0];
}
