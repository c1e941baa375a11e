/** Texts of one question that say the same, word by word. */
export interface DistinctText {
  readonly hash: string;
  readonly text: string;
  readonly times: number;
}

/** How many texts each theme has, by what was confirmed; groups of fewer than `leastGroup` are left out. */
export function groupTexts(
  texts: readonly DistinctText[],
  themeOf: (hash: string) => string | null | undefined,
  leastGroup: number,
): { themeId: string; texts: number }[] {
  return [...Map.groupBy(texts, ({ hash }) => themeOf(hash) ?? null)]
    .flatMap(([themeId, group]) => {
      const count = group.reduce((sum, { times }) => sum + times, 0);
      return themeId === null || count < leastGroup ? [] : [{ themeId, texts: count }];
    })
    .toSorted((one, other) => other.texts - one.texts || (one.themeId < other.themeId ? -1 : 1));
}

/**
 * Words that many texts have, the most frequent first; a text counts once for a word. A word that occurs only within a
 * longer one is left out.
 */
export function frequentWords(
  texts: readonly (DistinctText & { readonly words: readonly string[] })[],
  { leastGroup, most }: { readonly leastGroup: number; readonly most: number },
): { word: string; texts: number }[] {
  const counts = new Map<string, number>();
  for (const { words, times } of texts) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + times);
  }
  return [...counts]
    .map(([word, count]) => ({ word, texts: count }))
    .filter(({ word, texts: count }, _, all) => {
      const isWithin = all.some(
        other => other.word !== word && other.word.includes(word) && other.texts === count,
      );
      return count >= leastGroup && !isWithin;
    })
    .toSorted((one, other) => other.texts - one.texts || (one.word < other.word ? -1 : 1))
    .slice(0, most);
}

/** A theme with the words by which a text shows that it is about it. */
export interface ThemeWords {
  readonly themeId: string;
  /** Its name and synonyms as they are: a text that has one of them is about the theme. */
  readonly phrases: readonly string[];
  /** The single words of those. */
  readonly words: readonly string[];
}

/**
 * The theme that a text is most likely about: the one with the longest phrase in the text, else the one whose words the
 * text has most of, two at least. Null where there is none, or two themes are equally likely: a person decides.
 */
export function suggestTheme(
  { text, words }: { readonly text: string; readonly words: readonly string[] },
  themes: readonly ThemeWords[],
): string | null {
  const inText = new Set(words);
  const lengthOf = (parts: readonly string[]) => parts.reduce((sum, part) => sum + part.length, 0);
  const scored = themes.map(({ themeId, phrases, words: ofTheme }) => {
    const phrase = Math.max(0, ...phrases.filter(part => text.includes(part)).map(part => part.length));
    const common = [...new Set(ofTheme)].filter(word => inText.has(word));
    // One word of several, such as 群众, is no sign of a theme.
    const shared = common.length > 1 ? lengthOf(common) : 0;
    // A phrase weighs more than any number of its words.
    return { themeId, score: phrase * 100 + shared };
  });
  const [first, second] = scored.toSorted((one, other) => other.score - one.score);
  if (first === undefined || first.score === 0 || first.score === second?.score) return null;
  return first.themeId;
}
