import { defineComputation } from '@peixun/plugin-api';
import { documentParagraphs, type DocumentParagraph } from '../../domain/documents/document-paragraphs.ts';
import { documentLimits, RefusedDocument, type DocumentRefusal } from './document-limits.ts';

/** A document as it was read. */
export interface ReadDocument {
  readonly contentType: string;
  readonly paragraphs: readonly DocumentParagraph[];
}

/** What a file is follows from its bytes, not from its name. */
const formats = [
  {
    magic: [0x25, 0x50, 0x44, 0x46],
    contentType: 'application/pdf',
    read: async (bytes: Uint8Array) => (await import('./read-pdf.ts')).readPdf(bytes),
  },
  {
    magic: [0x50, 0x4b],
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    read: async (bytes: Uint8Array) => (await import('./read-docx.ts')).readDocx(bytes),
  },
];
const oleMagic = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads the numbered paragraphs of a .docx or PDF, or says why it cannot. */
export const documentReading = defineComputation({
  id: 'needs-analysis/read-document',
  module: import.meta.url,
  seconds: documentLimits.seconds,
  memoryMb: documentLimits.memoryMb,
  async run(
    bytes: Uint8Array,
  ): Promise<ReadDocument | { readonly refusal: DocumentRefusal; readonly reason: string }> {
    try {
      return await read(bytes);
    } catch (error) {
      if (!(error instanceof RefusedDocument)) throw error;
      const { refusal, cause } = error;
      return { refusal, reason: cause instanceof Error ? cause.message : '' };
    }
  },
});

async function read(bytes: Uint8Array): Promise<ReadDocument> {
  const startsWith = (magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte);
  const format = formats.find(({ magic }) => startsWith(magic));
  if (!format) {
    throw new RefusedDocument(startsWith(oleMagic) ? 'DOCUMENT_OLD_OR_ENCRYPTED' : 'DOCUMENT_FORMAT');
  }
  const paragraphs = documentParagraphs(await format.read(bytes));
  if (paragraphs.length === 0) throw new RefusedDocument('DOCUMENT_WITHOUT_TEXT');
  const characters = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (paragraphs.length > documentLimits.paragraphs || characters > documentLimits.characters) {
    throw new RefusedDocument('DOCUMENT_TOO_LONG');
  }
  return { contentType: format.contentType, paragraphs };
}
