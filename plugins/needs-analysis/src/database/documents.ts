import type { SourceDocument } from '../contract/index.ts';
import type { DocumentParagraph } from '../domain/documents/document-paragraphs.ts';
import type { Reader, Writer } from './reader.ts';

function selectDocument(db: Reader) {
  return db.selectFrom('source_document').select(eb => [
    'source_document.id',
    'source_document.title',
    'source_document.year',
    'source_document.file_name as fileName',
    'source_document.uploaded_on as uploadedOn',
    'source_document.paragraph_count as paragraphs',
    // Of the priorities that the reader sees: they are guarded by unit, their passages are not.
    eb
      .selectFrom('priority_passage')
      .innerJoin('priority', join =>
        join
          .onRef('priority.county_id', '=', 'priority_passage.county_id')
          .onRef('priority.id', '=', 'priority_passage.priority_id'),
      )
      .select(({ fn }) => fn.count<number>('priority.id').distinct().as('count'))
      .whereRef('priority_passage.document_id', '=', 'source_document.id')
      .$asScalar()
      .$notNull()
      .as('priorities'),
  ]);
}

/** Newest first; `before` is the id of the last row of the page before. */
export function selectDocuments(
  db: Reader,
  filter: { readonly year?: number },
  page: { before: string | undefined; limit: number },
) {
  let query = selectDocument(db).orderBy('source_document.id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('source_document.id', '<', page.before);
  if (filter.year !== undefined) query = query.where('source_document.year', '=', filter.year);
  return query;
}

export function selectDocumentById(db: Reader, id: string) {
  return selectDocument(db)
    .select(['source_document.file_id as fileId', 'source_document.paragraphs as text'])
    .where('source_document.id', '=', id);
}

export function selectDocumentByHash(db: Reader, sha256: string) {
  return db.selectFrom('source_document').select(['id', 'title', 'year']).where('sha256', '=', sha256);
}

/** The words of documents, to check passages against. */
export function selectDocumentTexts(db: Reader, ids: readonly string[]) {
  return db.selectFrom('source_document').select(['id', 'title', 'paragraphs']).where('id', 'in', ids);
}

/** The passages of a document whose priorities the reader sees. */
export function selectMarkedPassages(db: Reader, documentId: string) {
  return db
    .selectFrom('priority_passage')
    .innerJoin('priority', join =>
      join
        .onRef('priority.county_id', '=', 'priority_passage.county_id')
        .onRef('priority.id', '=', 'priority_passage.priority_id'),
    )
    .innerJoin('theme', join =>
      join.onRef('theme.county_id', '=', 'priority.county_id').onRef('theme.id', '=', 'priority.theme_id'),
    )
    .select([
      'priority_passage.paragraph',
      'priority_passage.first_character as start',
      'priority_passage.end_character as end',
      'priority.id as priorityId',
      'priority.title as priorityTitle',
      'theme.name as themeName',
    ])
    .where('priority_passage.document_id', '=', documentId)
    .orderBy('priority_passage.paragraph')
    .orderBy('priority_passage.first_character');
}

export function insertDocument(
  db: Writer,
  document: Omit<SourceDocument, 'paragraphs' | 'priorities'> & { fileId: string; sha256: string },
  paragraphs: readonly DocumentParagraph[],
) {
  return db.insertInto('source_document').values({
    id: document.id,
    title: document.title,
    year: document.year,
    file_id: document.fileId,
    file_name: document.fileName,
    sha256: document.sha256,
    uploaded_on: document.uploadedOn,
    paragraph_count: paragraphs.length,
    paragraphs: JSON.stringify(paragraphs),
  });
}

export function updateDocument(db: Writer, id: string, { title, year }: { title: string; year: number }) {
  return db.updateTable('source_document').set({ title, year }).where('id', '=', id).returning('id');
}

/** While it is locked nobody marks another passage in it. */
export function lockDocument(db: Writer, id: string) {
  return db.selectFrom('source_document').select('title').where('id', '=', id).forUpdate();
}

/** How many priorities come from a document. */
export function countPrioritiesOf(db: Writer, documentId: string) {
  return db
    .selectFrom('priority_passage')
    .select(({ fn }) => fn.count<number>('priority_id').distinct().as('count'))
    .where('document_id', '=', documentId);
}

export function deletePassagesOfDocument(db: Writer, documentId: string) {
  return db.deleteFrom('priority_passage').where('document_id', '=', documentId);
}

export function deleteDocument(db: Writer, id: string) {
  return db.deleteFrom('source_document').where('id', '=', id).returning('file_id as fileId');
}
