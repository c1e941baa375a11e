import { anonymousGroupSize } from '@peixun/plugin-api';
import type { OpenTexts } from '../../contract/index.ts';
import { deleteSynonyms, insertSynonyms, putGroupedTexts } from '../../database/open-texts.ts';
import { frequentWords, groupTexts, suggestTheme } from '../../domain/questionnaires/text-groups.ts';
import type { NeedsContext } from '../../parts.ts';
import { requireTheme } from '../lookups.ts';
import { confirmedThemes, publishedTexts } from './open-text-groups.ts';
import { requireResults } from './questionnaire-results.ts';
import { readSynonyms, wordsOfThemes } from './theme-words.ts';
import { wordSplitter } from './word-splitter.ts';

/** The key words that a page shows of a question. */
const mostWords = 30;

/**
 * What people of an audience wrote, with the theme that each text seems to be about.
 *
 * @throws see `questionnaireResults`.
 */
export async function readOpenTexts(
  context: NeedsContext,
  id: string,
  audienceId: string,
): Promise<OpenTexts[]> {
  const { summary } = await requireResults(context, id, audienceId);
  const questions = publishedTexts(summary);
  if (questions.length === 0) return [];
  const split = await wordSplitter();
  const [confirmed, themeWords] = await Promise.all([
    confirmedThemes(context, [id]),
    wordsOfThemes(context, split),
  ]);
  return questions.map(({ question, texts }) => {
    const themeOf = confirmed(id, question);
    const read = texts.map(text => ({ ...text, words: split(text.text) }));
    return {
      question,
      texts: read.map(({ words, ...text }) => {
        const themeId = themeOf(text.hash);
        return {
          ...text,
          theme: themeId === undefined ? null : { id: themeId },
          suggestion: suggestTheme({ text: text.text, words }, themeWords),
        };
      }),
      words: frequentWords(read, { leastGroup: anonymousGroupSize, most: mostWords }),
      groups: groupTexts(texts, themeOf, anonymousGroupSize),
    };
  });
}

/** Says of texts which theme they are about, or none. @throws `THEME_NOT_FOUND`. */
export async function confirmTexts(
  context: NeedsContext,
  id: string,
  group: { question: string; hashes: readonly string[]; themeId: string | null },
): Promise<void> {
  if (group.themeId !== null) await requireTheme(context, group.themeId, ['themeId']);
  await context.transaction(async tx => {
    tx.write(putGroupedTexts(tx.db, { questionnaireId: id, ...group }));
    tx.audit({
      objectType: 'questionnaire',
      objectId: id,
      details: { groupedTexts: group.hashes.length, themeId: group.themeId },
    });
  });
}

export async function listSynonyms(context: NeedsContext) {
  return [...(await readSynonyms(context))].map(([themeId, words]) => ({ themeId, words }));
}

/** @throws `THEME_NOT_FOUND`. */
export async function setSynonyms(
  context: NeedsContext,
  themeId: string,
  words: readonly string[],
): Promise<void> {
  await requireTheme(context, themeId, ['id']);
  const distinct = [...new Set(words)];
  await context.transaction(async tx => {
    tx.write(deleteSynonyms(tx.db, themeId));
    if (distinct.length > 0) await insertSynonyms(tx.db, themeId, distinct).execute();
    tx.audit({ objectType: 'theme', objectId: themeId, details: { synonyms: distinct.length } });
  });
}
