import type { Language } from '@peixun/plugin-api';

/** A document as data. The same document gives the same bytes, on every machine and day. */
export interface PrintDocument {
  readonly title: string;
  /** Below the title, smaller: the period, the author. */
  readonly subtitle?: string;
  /** The language of page numbers and notes; what is printed comes as it is. */
  readonly language: Language;
  /**
   * `official`: margins and sizes of official documents (GB/T 9704-2012), for what is read.
   * `working`: narrow margins and small type, for lists and sheets.
   */
  readonly format: 'official' | 'working';
  readonly isLandscape?: boolean;
  /** The issuing body, in red at the head of the first page, above a line. */
  readonly letterhead?: string;
  /** The day in the file's properties, `YYYY-MM-DD`; 1970-01-01 unless told. */
  readonly date?: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | FactsBlock
  | TableBlock
  | ImageBlock
  | SignatureBlock
  | PageBreak;

/** Words, or runs of them where some are bold. */
export type Words = string | readonly { readonly text: string; readonly isBold?: boolean }[];

export type Alignment = 'start' | 'center' | 'end';

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: Words;
  readonly align?: Alignment;
  /** Small and grey: a remark on what stands above. */
  readonly isNote?: boolean;
}

export interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly Words[];
  /** `1.` instead of a dot. */
  readonly isNumbered?: boolean;
}

/** Labels with values, in two columns without lines. */
export interface FactsBlock {
  readonly kind: 'facts';
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

/** A table whose head stands on every page. */
export interface TableBlock {
  readonly kind: 'table';
  /** Above the table. */
  readonly caption?: string;
  readonly columns: readonly TableColumn[];
  /** As many cells a row as columns. */
  readonly rows: readonly (readonly Words[])[];
}

export interface TableColumn {
  readonly title: string;
  /** Its share of the width compared with the other columns; 1 unless told. */
  readonly width?: number;
  readonly align?: Alignment;
}

/** A PNG, centred. */
export interface ImageBlock {
  readonly kind: 'image';
  readonly bytes: Uint8Array;
  /** Millimetres; the height follows. */
  readonly width: number;
  /** For who cannot see it. */
  readonly description: string;
}

/** Lines to sign on: a label, room, and a date. */
export interface SignatureBlock {
  readonly kind: 'signatures';
  readonly labels: readonly string[];
}

export interface PageBreak {
  readonly kind: 'page-break';
}

export type PrintFormat = 'pdf' | 'docx';

/** A printed document. */
export interface Print {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** Characters that the fonts do not have, or that no document may hold; a 〓 stands in their place. */
  readonly replaced: readonly ReplacedCharacter[];
}

export interface ReplacedCharacter {
  readonly character: string;
  readonly count: number;
}
