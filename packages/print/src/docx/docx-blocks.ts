import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  PageBreak,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Alignment, Block, ImageBlock, PrintDocument, TableBlock, Words } from '../document.ts';
import { columnWidths, layoutOf, pointsPerMillimetre, textWidth, type Layout } from '../layout.ts';
import { signatureDate } from '../page-texts.ts';
import { faces, halfPoints, twips } from './docx-units.ts';

const noteGrey = '595959';
const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
};
const headingLevels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/**
 * The paragraphs and tables of a block.
 *
 * @param next the block after it: a note above a table stays with it.
 */
export function docxBlocks(block: Block, document: PrintDocument, next?: Block): (Paragraph | Table)[] {
  const layout = layoutOf(document);
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: headingLevels[block.level - 1],
          children: [new TextRun(block.text)],
          keepNext: true,
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          children: runs(block.text, block.isNote ? { size: halfPoints(layout.note), color: noteGrey } : {}),
          alignment: alignmentOf(block.align),
          keepNext: block.isNote && next?.kind === 'table',
          indent:
            layout.isIndented && !block.isNote && block.align === undefined
              ? { firstLine: twips(layout.text * 2) }
              : undefined,
        }),
      ];
    case 'list':
      return block.items.map(
        item =>
          new Paragraph({
            children: runs(item),
            numbering: { reference: block.isNumbered ? 'numbers' : 'dots', level: 0 },
          }),
      );
    case 'facts':
      return [factsOf(block.facts, document)];
    case 'table':
      return tableOf(block, document, layout);
    case 'image':
      return [new Paragraph({ alignment: AlignmentType.CENTER, children: [imageOf(block, document)] })];
    case 'signatures':
      return block.labels.map(
        label =>
          new Paragraph({
            spacing: { before: twips(14) },
            children: [
              new TextRun(`${label} ________________    `),
              new TextRun(signatureDate(document.language)),
            ],
          }),
      );
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

function factsOf(facts: readonly { label: string; value: string }[], document: PrintDocument): Table {
  const widths = columnWidths([{ width: 1 }, { width: 3 }], textWidth(document)).map(twips);
  return new Table({
    borders: noBorders,
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: twips(textWidth(document)), type: WidthType.DXA },
    rows: facts.map(
      ({ label, value }) =>
        new TableRow({
          children: [cellOf(label, widths[0]!, {}, { color: noteGrey }), cellOf(value, widths[1]!)],
        }),
    ),
  });
}

function tableOf(table: TableBlock, document: PrintDocument, layout: Layout): (Paragraph | Table)[] {
  const size = halfPoints(layout.table);
  const widths = columnWidths(table.columns, textWidth(document)).map(twips);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ title }, at) =>
      cellOf(
        title,
        widths[at]!,
        { align: 'center', isHead: true },
        { size, bold: true, font: faces.heading },
      ),
    ),
  });
  const rows = table.rows.map(
    row =>
      new TableRow({
        cantSplit: true,
        children: row.map((words, at) =>
          cellOf(words, widths[at]!, { align: table.columns[at]!.align }, { size }),
        ),
      }),
  );
  const caption = table.caption
    ? [new Paragraph({ keepNext: true, children: [new TextRun({ text: table.caption, bold: true, size })] })]
    : [];
  return [
    ...caption,
    new Table({
      rows: [head, ...rows],
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      width: { size: twips(textWidth(document)), type: WidthType.DXA },
    }),
    // Without a paragraph between them, two tables become one.
    new Paragraph({ spacing: { before: 0, after: 0, line: 120 }, children: [] }),
  ];
}

interface RunStyle {
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly font?: (typeof faces)['heading'];
}

function cellOf(
  words: Words,
  width: number,
  { align, isHead }: { align?: Alignment; isHead?: boolean } = {},
  style: RunStyle = {},
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 80, right: 80, top: 30, bottom: 30 },
    shading: isHead ? { type: ShadingType.CLEAR, fill: 'F0F0F0', color: 'auto' } : undefined,
    children: [new Paragraph({ alignment: alignmentOf(align), children: runs(words, style) })],
  });
}

function imageOf({ bytes, width, description }: ImageBlock, document: PrintDocument): ImageRun {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const points = Math.min(width * pointsPerMillimetre, textWidth(document));
  // The library wants pixels, 96 of which are an inch.
  const pixels = (points * 96) / 72;
  return new ImageRun({
    type: 'png',
    data: bytes,
    transformation: { width: pixels, height: (pixels * view.getUint32(20)) / view.getUint32(16) },
    altText: { name: description, title: description, description },
  });
}

/** Line ends stay line ends. */
function runs(words: Words, style: RunStyle = {}): TextRun[] {
  const parts = typeof words === 'string' ? [{ text: words }] : words;
  return parts.flatMap(({ text, isBold }: { text: string; isBold?: boolean }) =>
    text
      .split('\n')
      .map(
        (line, at) =>
          new TextRun({ ...style, bold: isBold ?? style.bold, text: line, break: at === 0 ? undefined : 1 }),
      ),
  );
}

function alignmentOf(align: Alignment | undefined) {
  if (align === undefined) return undefined;
  return { start: AlignmentType.START, center: AlignmentType.CENTER, end: AlignmentType.END }[align];
}
