import { openSync, type Font } from 'fontkit';
import { fileURLToPath } from 'node:url';

/** Noto Sans Hans: every character of GB 18030's basic and first extended block, and Latin. */
export const fontFiles = { normal: fontFile('Regular'), bold: fontFile('Bold') };

/** Whether the font that is embedded has a glyph. Reads the font: call it in a worker. */
export function glyphsOfFont(): (codePoint: number) => boolean {
  const font = openSync(fontFiles.normal) as Font;
  return codePoint => font.hasGlyphForCodePoint(codePoint);
}

function fontFile(weight: string): string {
  const entry = import.meta.resolve('@embedpdf/fonts-sc');
  return fileURLToPath(new URL(`../fonts/NotoSansHans-${weight}.otf`, entry));
}
