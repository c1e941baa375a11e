/** Somewhere the palette can go. */
export interface Destination {
  readonly key: string;
  readonly title: string;
  /** What it belongs to. */
  readonly group: string;
  readonly link: string;
  readonly icon: string;
}

/** The destinations whose title or group have all the words; everything for no word. */
export function pagesMatching(pages: readonly Destination[], words: string): readonly Destination[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return pages.filter(page => {
    const text = `${page.title} ${page.group}`.toLowerCase();
    return wanted.every(word => text.includes(word));
  });
}
