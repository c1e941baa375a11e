import { stopWords } from './stop-words.ts';

/**
 * The words of a text that may say what it is about, as often as they occur; also those within compound ones: 调解纠纷
 * is 调解 and 纠纷 too.
 */
export type WordSplitter = (text: string) => string[];

let splitter: Promise<WordSplitter> | undefined;

/** Loaded when it is first asked for: the dictionary takes some 60 MB of memory, which most hosts never need. */
export function wordSplitter(): Promise<WordSplitter> {
  return (splitter ??= load());
}

async function load(): Promise<WordSplitter> {
  const { cut_for_search } = await import('jieba-wasm');
  // Without guessing at words that the dictionary does not have: a guess takes neighbours for one word.
  return text => cut_for_search(text, false).filter(isTelling);
}

/** A single character is too little to tell, and digits and marks tell nothing. */
function isTelling(word: string): boolean {
  return /^[\p{Script=Han}\p{Letter}]{2,}$/u.test(word) && !stopWords.has(word.toLowerCase());
}
