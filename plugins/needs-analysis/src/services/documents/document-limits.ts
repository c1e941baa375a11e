/** Bounds that hold while a document is read, so that no file exhausts memory or time. */
export const documentLimits = {
  fileBytes: 20 * 1024 * 1024,
  /** What the text parts of a .docx may expand to; pictures are not unpacked. */
  expandedBytes: 60 * 1024 * 1024,
  pages: 1000,
  paragraphs: 5000,
  characters: 500_000,
  /** Of reading one file; less than an operation may take. */
  seconds: 45,
  memoryMb: 384,
} as const;

/** Why a document cannot be read: each is an error of the catalogue. */
export type DocumentRefusal =
  | 'DOCUMENT_FORMAT'
  | 'DOCUMENT_OLD_OR_ENCRYPTED'
  | 'DOCUMENT_DAMAGED'
  | 'DOCUMENT_EXPANDS_TOO_FAR'
  | 'DOCUMENT_TOO_LONG'
  | 'DOCUMENT_WITHOUT_TEXT';

/** Thrown by the readers. */
export class RefusedDocument extends Error {
  readonly refusal: DocumentRefusal;

  constructor(refusal: DocumentRefusal, cause?: unknown) {
    super(refusal, { cause });
    this.refusal = refusal;
  }
}
