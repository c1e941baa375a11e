import type { CountyTable } from '@peixun/plugin-api';
import type { ColumnType, JSONColumnType } from 'kysely';
import type { DocumentParagraph } from '../../domain/documents/document-paragraphs.ts';

interface SourceDocumentTable extends CountyTable {
  id: string;
  title: string;
  year: number;
  file_id: string;
  file_name: string;
  /** Of the file: the same file is kept once. */
  sha256: string;
  /** `YYYY-MM-DD`. */
  uploaded_on: ColumnType<string>;
  paragraph_count: number;
  paragraphs: JSONColumnType<readonly DocumentParagraph[]>;
}

/** Where a priority stands in a document. */
interface PriorityPassageTable extends CountyTable {
  priority_id: string;
  document_id: string;
  paragraph: number;
  first_character: number;
  /** The character after the last. */
  end_character: number;
}

export interface DocumentTables {
  source_document: SourceDocumentTable;
  priority_passage: PriorityPassageTable;
}
