import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Alignment, Block, PrintDocument, TableBlock, Words } from '../document.ts';
import { columnWidths, layoutOf, paperOf, pointsPerMillimetre, textWidth, type Layout } from '../layout.ts';
import { plainText } from '../map-words.ts';
import { pageNumber, signatureDate } from '../page-texts.ts';

const letterheadRed = '#c8161d';
const noteGrey = '#595959';
/** A cell of more characters may be cut by the end of the page; shorter ones move down whole. */
const longCell = 300;
/** Around the text of a cell, in points. */
const cellPadding = 4;

/** What pdfmake lays out. */
export function pdfDefinition(document: PrintDocument): TDocumentDefinitions {
  const layout = layoutOf(document);
  const { left, top, right, bottom } = layout.margins;
  return {
    pageSize: paperOf(document),
    pageMargins: [left, top, right, bottom],
    info: { title: document.title, creationDate: new Date(`${document.date ?? '1970-01-01'}T00:00:00Z`) },
    language: document.language,
    defaultStyle: { font: 'Hans', fontSize: layout.text, lineHeight: layout.lineHeight },
    footer: (page, pages) => ({
      text: pageNumber(document, page, pages),
      alignment: 'center',
      fontSize: document.format === 'official' ? 14 : 9,
      margin: [0, Math.max(0, bottom / 2 - 10), 0, 0],
    }),
    content: [
      ...letterhead(document),
      { text: document.title, bold: true, fontSize: layout.title, alignment: 'center', margin: [0, 0, 0, 6] },
      ...(document.subtitle
        ? [{ text: document.subtitle, alignment: 'center' as const, fontSize: layout.table }]
        : []),
      { text: ' ', fontSize: 6 },
      ...document.blocks.map(block => contentOf(block, document, layout)),
    ],
  };
}

function letterhead(document: PrintDocument): Content[] {
  if (document.letterhead === undefined) return [];
  const width = textWidth(document);
  return [
    { text: document.letterhead, bold: true, fontSize: 28, color: letterheadRed, alignment: 'center' },
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 1.5, lineColor: letterheadRed }],
      margin: [0, 6, 0, 18],
    },
  ];
}

function contentOf(block: Block, document: PrintDocument, layout: Layout): Content {
  switch (block.kind) {
    case 'heading':
      return {
        text: block.text,
        bold: true,
        fontSize: layout.headings[block.level - 1],
        headlineLevel: block.level,
        margin: [0, 8, 0, 4],
      };
    case 'paragraph':
      return block.isNote
        ? { text: runs(block.text), fontSize: layout.note, color: noteGrey, margin: [0, 4, 0, 4] }
        : {
            text: runs(block.text),
            alignment: alignmentOf(block.align),
            leadingIndent: layout.isIndented && block.align === undefined ? layout.text * 2 : 0,
            margin: [0, 0, 0, 4],
          };
    case 'list': {
      const items = block.items.map(item => ({ text: runs(item), margin: [0, 0, 0, 2] as const }));
      return block.isNumbered
        ? { ol: items as never, margin: [0, 0, 0, 4] }
        : { ul: items as never, margin: [0, 0, 0, 4] };
    }
    case 'facts':
      return {
        layout: 'noBorders',
        table: {
          widths: ['auto', '*'],
          body: block.facts.map(({ label, value }) => [{ text: label, color: noteGrey }, value]),
        },
        margin: [0, 0, 0, 6],
      };
    case 'table':
      return tableOf(block, document, layout);
    case 'image': {
      const width = Math.min(block.width * pointsPerMillimetre, textWidth(document));
      const image = `data:image/png;base64,${Buffer.from(block.bytes).toString('base64')}`;
      return { image, width, alignment: 'center', margin: [0, 6, 0, 6] };
    }
    case 'signatures':
      return {
        stack: block.labels.map(label => ({
          columns: [
            { text: label, width: 'auto' },
            { text: '________________', width: 'auto' },
            { text: signatureDate(document.language), width: '*', alignment: 'right' as const },
          ],
          columnGap: 6,
          margin: [0, 14, 0, 0] as const,
        })) as never,
        unbreakable: true,
      };
    case 'page-break':
      return { text: '', pageBreak: 'after' };
  }
}

function tableOf({ caption, columns, rows }: TableBlock, document: PrintDocument, layout: Layout): Content {
  const isWhole = rows.every(row => row.every(words => plainText(words).length <= longCell));
  // The lines and the room around the text of each cell are not part of a column's width.
  const room = textWidth(document) - columns.length * (2 * cellPadding + 1) - 1;
  const cell = (text: Words, align: Alignment = 'start', isBold = false): TableCell => ({
    text: runs(text),
    alignment: alignmentOf(align),
    bold: isBold,
  });
  return {
    stack: [
      ...(caption
        ? [{ text: caption, bold: true, fontSize: layout.table, margin: [0, 6, 0, 3] as never }]
        : []),
      {
        fontSize: layout.table,
        layout: 'office',
        table: {
          headerRows: 1,
          // A row that is longer than a page could never stay with the head, and would be lost.
          keepWithHeaderRows: isWhole ? 1 : 0,
          dontBreakRows: isWhole,
          widths: columnWidths(columns, room),
          body: [
            columns.map(({ title }) => cell(title, 'center', true)),
            ...rows.map(row => row.map((words, at) => cell(words, columns[at]!.align))),
          ],
        },
      },
    ],
    margin: [0, 2, 0, 8],
  };
}

/** Thin lines all around; a shade behind the head. */
export const tableLayouts = {
  office: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    fillColor: (row: number) => (row === 0 ? '#f0f0f0' : null),
    paddingLeft: () => cellPadding,
    paddingRight: () => cellPadding,
    paddingTop: () => 2,
    paddingBottom: () => 2,
  },
};

function runs(words: Words) {
  return typeof words === 'string' ? words : words.map(({ text, isBold }) => ({ text, bold: isBold }));
}

function alignmentOf(align: Alignment = 'start') {
  return ({ start: 'left', center: 'center', end: 'right' } as const)[align];
}
