// The site's pages carry these functions as text, so that they may use nothing outside of themselves.

/** The words of a text for the search: Chinese has no spaces. */
export function searchWords(text: string): string[] {
  const segments = new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/** What a page of the site counts in the search, by its address: guides before what one looks up. */
export function searchWeight(address: string): number {
  return /\/(?:reference|adr|packages|plugins)\//.test(address) ? 0.3 : 1;
}
