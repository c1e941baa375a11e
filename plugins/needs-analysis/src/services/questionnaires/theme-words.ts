import { selectSynonyms } from '../../database/open-texts.ts';
import type { ThemeWords } from '../../domain/questionnaires/text-groups.ts';
import type { NeedsContext } from '../../parts.ts';
import { themesOf } from '../lookups.ts';
import type { WordSplitter } from './word-splitter.ts';

/** Words that a county's analysts added to its themes. */
export async function readSynonyms(context: NeedsContext): Promise<ReadonlyMap<string, string[]>> {
  const rows = await context.read(selectSynonyms);
  const byTheme = Map.groupBy(rows, ({ themeId }) => themeId);
  return new Map([...byTheme].map(([themeId, words]) => [themeId, words.map(({ word }) => word)]));
}

/** The words by which a text shows that it is about a theme. */
export async function wordsOfThemes(context: NeedsContext, split: WordSplitter): Promise<ThemeWords[]> {
  const [themes, synonyms] = await Promise.all([themesOf(context), readSynonyms(context)]);
  return themes.map(({ id: themeId, name }) => {
    const phrases = [name, ...(synonyms.get(themeId) ?? [])];
    return { themeId, phrases, words: phrases.flatMap(split) };
  });
}
