import { needsAnalysisErrors as errors } from '../../contract/index.ts';
import { readPassages, wordsOfPassage } from '../../domain/documents/passages.ts';
import { suggestTheme } from '../../domain/questionnaires/text-groups.ts';
import type { NeedsContext } from '../../parts.ts';
import { wordsOfThemes } from '../questionnaires/theme-words.ts';
import { wordSplitter } from '../questionnaires/word-splitter.ts';
import { requireDocument } from './documents.ts';

/** Longer sentences are no titles. */
const longestTitle = 60;
const longestPassage = 2000;

/**
 * What passages of a document tell of a priority: their words, where they stand, and the theme that they seem to be
 * about.
 *
 * @param passages as in an address: `3:0-20,5:4-9`.
 * @throws `DOCUMENT_NOT_FOUND`, `DOCUMENT_PASSAGES_UNREADABLE`, `DOCUMENT_PASSAGE_UNKNOWN`.
 */
export async function draftPriority(context: NeedsContext, id: string, passages: string) {
  const document = await requireDocument(context, id);
  const marked = readPassages(passages);
  if (!marked) throw errors.DOCUMENT_PASSAGES_UNREADABLE({ passages }, { path: ['passages'] });
  const words = marked.map(passage => {
    const found = wordsOfPassage(document.text, passage);
    if (found !== undefined) return found;
    const { paragraph } = passage;
    throw errors.DOCUMENT_PASSAGE_UNKNOWN({ title: document.title, paragraph }, { path: ['passages'] });
  });
  const text = words.join('\n');
  const split = await wordSplitter();
  const [first = ''] = text.split(/[。；;！!？?\n]/);
  return {
    year: document.year,
    title: first.length <= longestTitle ? first.trim() : '',
    sourceDocument: document.title,
    sourcePassage: text.slice(0, longestPassage),
    themeId: suggestTheme({ text, words: split(text) }, await wordsOfThemes(context, split)),
    passages: marked.map(passage => ({ documentId: id, ...passage })),
  };
}
