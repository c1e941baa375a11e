import type { PrintDocument, ReplacedCharacter } from './document.ts';
import { mapWords } from './map-words.ts';

/** The printers' mark for a character that they do not have. */
const missingMark = '〓';

// Line ends and tabs are layout; other control characters, halves of a pair and non-characters end an XML file.
const unprintable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/**
 * Puts a 〓 where a character cannot be printed, and says at the end of the document which ones these were.
 * `hasGlyph` says what the fonts have.
 */
export function replaceCharacters(
  document: PrintDocument,
  hasGlyph: (codePoint: number) => boolean,
): { document: PrintDocument; replaced: ReplacedCharacter[] } {
  const counts = new Map<string, number>();
  const isPrintable = new Map<string, boolean>();
  const clean = (text: string) => {
    let result = '';
    for (const character of text.replaceAll('\r\n', '\n')) {
      let printable = isPrintable.get(character);
      if (printable === undefined) {
        printable = /[\n\t]/.test(character) || canPrint(character, hasGlyph);
        isPrintable.set(character, printable);
      }
      if (!printable) counts.set(character, (counts.get(character) ?? 0) + 1);
      result += printable ? character : missingMark;
    }
    return result;
  };
  const cleaned = mapWords(document, clean);
  const replaced = [...counts]
    .map(([character, count]) => ({ character, count }))
    .toSorted((a, b) => a.character.codePointAt(0)! - b.character.codePointAt(0)!);
  if (replaced.length === 0) return { document: cleaned, replaced };
  return { document: { ...cleaned, blocks: [...cleaned.blocks, noteOf(document, replaced)] }, replaced };
}

/** `U+20BB7`: the number by which a character is looked up. */
function codePointOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

function canPrint(character: string, hasGlyph: (codePoint: number) => boolean): boolean {
  return !unprintable.test(character) && hasGlyph(character.codePointAt(0)!);
}

function noteOf({ language }: PrintDocument, replaced: readonly ReplacedCharacter[]) {
  const codes = replaced.map(({ character }) => codePointOf(character));
  const text =
    language === 'zh-CN'
      ? `注：以下字符无法印出，文中以“${missingMark}”代替，请手工补写：${codes.join('、')}。`
      : `Note: these characters cannot be printed and are marked ${missingMark}; add them by hand: ${codes.join(', ')}.`;
  return { kind: 'paragraph', text, isNote: true } as const;
}
