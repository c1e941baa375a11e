import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { PrintDocument } from '../document.ts';
import { layoutOf, paperOf } from '../layout.ts';
import { pageNumberParts } from '../page-texts.ts';
import { docxBlocks } from './docx-blocks.ts';
import { faces, halfPoints, twips } from './docx-units.ts';

const letterheadRed = 'C8161D';

/** Writes a .docx. Seconds of work for many pages, and counters of the library begin once: call it in a computation. */
export async function writeDocx(document: PrintDocument): Promise<Uint8Array> {
  const layout = layoutOf(document);
  const { width, height } = paperOf({ ...document, isLandscape: false });
  const { left, top, right, bottom } = layout.margins;
  const file = new Document({
    title: document.title,
    creator: document.letterhead ?? '',
    lastModifiedBy: '',
    styles: stylesOf(document),
    numbering: {
      config: [listLevel('dots', LevelFormat.BULLET, '•'), listLevel('numbers', LevelFormat.DECIMAL, '%1.')],
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twips(width),
              height: twips(height),
              orientation: document.isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              left: twips(left),
              top: twips(top),
              right: twips(right),
              bottom: twips(bottom),
              footer: twips(bottom / 2),
            },
          },
        },
        footers: { default: footerOf(document) },
        children: [
          ...headOf(document),
          ...document.blocks.flatMap((block, at) => docxBlocks(block, document, document.blocks[at + 1])),
        ],
      },
    ],
  });
  return withoutClock(await Packer.toBuffer(file), document.date);
}

function stylesOf(document: PrintDocument) {
  const layout = layoutOf(document);
  const heading = (level: 0 | 1 | 2) => ({
    run: { size: halfPoints(layout.headings[level]), bold: true, color: '000000', font: faces.heading },
    paragraph: { spacing: { before: twips(8), after: twips(4) } },
  });
  const language = { value: 'en-US', eastAsia: 'zh-CN' };
  return {
    default: {
      document: {
        run: { size: halfPoints(layout.text), font: faces[document.format], language },
        // 240 is a single line.
        paragraph: { spacing: { line: Math.round(240 * layout.lineHeight), lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(0),
      heading2: heading(1),
      heading3: heading(2),
    },
  };
}

function headOf({ letterhead, title, subtitle, ...document }: PrintDocument): Paragraph[] {
  const layout = layoutOf({ ...document, title });
  const line = { style: BorderStyle.SINGLE, size: 12, color: letterheadRed, space: 6 };
  const centred = (text: string, size: number, color?: string, border?: { bottom: typeof line }) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      border,
      spacing: { after: twips(12) },
      children: [
        new TextRun({ text, bold: size > layout.text, size: halfPoints(size), color, font: faces.heading }),
      ],
    });
  return [
    ...(letterhead ? [centred(letterhead, 28, letterheadRed, { bottom: line })] : []),
    centred(title, layout.title),
    ...(subtitle ? [centred(subtitle, layout.table)] : []),
  ];
}

function footerOf(document: PrintDocument): Footer {
  const [before, between, after] = pageNumberParts(document);
  const children =
    between === undefined
      ? [before, PageNumber.CURRENT, after]
      : [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
  const size = document.format === 'official' ? 28 : 18;
  return new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children, size })] }),
    ],
  });
}

function listLevel(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const style = { paragraph: { indent: { left: 480, hanging: 360 } } };
  return { reference, levels: [{ level: 0, format, text, alignment: AlignmentType.START, style }] };
}

/** The library writes the moment into the file: the same document must give the same bytes. */
function withoutClock(bytes: Uint8Array, date = '1970-01-01'): Uint8Array {
  const parts = unzipSync(bytes);
  const properties = strFromU8(parts['docProps/core.xml']!);
  parts['docProps/core.xml'] = strToU8(
    properties.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`),
  );
  // In the clock of the machine, which is what the format holds.
  return zipSync(parts, { mtime: new Date(1980, 0, 1), level: 6 });
}
