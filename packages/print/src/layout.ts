import type { PrintDocument } from './document.ts';

/** Sizes in points, of which 72 are an inch and 2.83 a millimetre. */
export interface Layout {
  readonly margins: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly title: number;
  readonly headings: readonly [number, number, number];
  readonly text: number;
  readonly table: number;
  readonly note: number;
  /** Times the size of the text. */
  readonly lineHeight: number;
  /** Two characters at the start of a paragraph. */
  readonly isIndented: boolean;
}

export const pointsPerMillimetre = 72 / 25.4;

/** A4, upright. */
const page = { width: 595.28, height: 841.89 };

/** Width and height of the paper as it lies. */
export function paperOf({ isLandscape }: PrintDocument): { width: number; height: number } {
  return isLandscape ? { width: page.height, height: page.width } : page;
}

/**
 * Margins, the size of the title (二号) and of the text (三号) are those of GB/T 9704-2012, 5.2; tables in it are set
 * smaller (五号), since the standard has no size for them. The working format is this software's own.
 */
export function layoutOf({ format }: PrintDocument): Layout {
  return format === 'official'
    ? {
        margins: millimetres({ left: 28, top: 37, right: 26, bottom: 35 }),
        title: 22,
        headings: [16, 16, 16],
        text: 16,
        table: 10.5,
        note: 10.5,
        lineHeight: 1.2,
        isIndented: true,
      }
    : {
        margins: millimetres({ left: 18, top: 18, right: 18, bottom: 18 }),
        title: 16,
        headings: [13, 12, 10.5],
        text: 10.5,
        table: 9.5,
        note: 9,
        lineHeight: 1.15,
        isIndented: false,
      };
}

/** The width between the margins, in points. */
export function textWidth(document: PrintDocument): number {
  const { left, right } = layoutOf(document).margins;
  return paperOf(document).width - left - right;
}

/** The width of each column of a table, by the shares of its columns. */
export function columnWidths(columns: readonly { readonly width?: number }[], available: number): number[] {
  const total = columns.reduce((sum, { width = 1 }) => sum + width, 0);
  return columns.map(({ width = 1 }) => (available * width) / total);
}

function millimetres(margins: Layout['margins']): Layout['margins'] {
  const points = (value: number) => value * pointsPerMillimetre;
  const { left, top, right, bottom } = margins;
  return { left: points(left), top: points(top), right: points(right), bottom: points(bottom) };
}
