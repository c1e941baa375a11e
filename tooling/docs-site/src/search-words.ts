/**
 * The words of a text for the search: Chinese has no spaces. The site's pages carry this function as text, so that it
 * may use nothing outside of itself.
 */
export function searchWords(text: string): string[] {
  const segments = new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}
