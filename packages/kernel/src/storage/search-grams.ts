/** One form for what looks alike: full-width digits, capital letters, composed characters. */
export function normaliseForSearch(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** What is looked for: the runs of letters and digits. */
export function searchWords(text: string): string[] {
  return normaliseForSearch(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Every character and every pair of neighbours. Chinese has no spaces between words, so that whatever part of a
 * text somebody types is found by its pairs; no extension of PostgreSQL is needed.
 */
export function gramsOf(text: string): string[] {
  const grams = searchWords(text).flatMap(word => {
    const characters = [...word];
    const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
    return [...characters, ...pairs];
  });
  return [...new Set(grams)];
}

/** What an entry must have to contain the words: their pairs, or the character where a word is one. */
export function gramsToFind(words: readonly string[]): string[] {
  return [
    ...new Set(
      words.flatMap(word => gramsOf(word).filter(gram => [...gram].length === Math.min(2, [...word].length))),
    ),
  ];
}
