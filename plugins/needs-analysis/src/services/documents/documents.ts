import { pageOf, readCursor, type FileAnswer, type UploadedFile } from '@peixun/plugin-api';
import { hash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { z } from 'zod';
import { needsAnalysisErrors as errors, type SourceDocument } from '../../contract/index.ts';
import {
  countPrioritiesOf,
  deleteDocument,
  deletePassagesOfDocument,
  insertDocument,
  lockDocument,
  selectDocumentByHash,
  selectDocumentById,
  selectDocuments,
  selectMarkedPassages,
  updateDocument,
} from '../../database/documents.ts';
import type { NeedsContext } from '../../parts.ts';
import { documentEntry } from '../search-entries.ts';
import { today } from '../today.ts';
import { readDocument } from './read-document.ts';

export async function listDocuments(
  context: NeedsContext,
  { cursor, limit, year }: { cursor?: string; limit: number; year?: number },
) {
  const [before] = readCursor(cursor, z.tuple([z.uuid()])) ?? [];
  const rows = await context.read(db => selectDocuments(db, { year }, { before, limit: limit + 1 }));
  return pageOf(rows, limit, ({ id }) => [id]);
}

/**
 * Reads a document and keeps it; a document that cannot be read leaves nothing behind.
 *
 * @throws `DOCUMENT_UPLOADED`, and what `readDocument` throws.
 */
export async function uploadDocument(
  context: NeedsContext,
  file: UploadedFile,
  { year, title = basename(file.name, extname(file.name)) }: { year: number; title?: string },
): Promise<SourceDocument> {
  const sha256 = hash('sha256', file.bytes, 'hex');
  const [known] = await context.read(db => selectDocumentByHash(db, sha256));
  if (known) throw errors.DOCUMENT_UPLOADED({ title: known.title, year: known.year }, { path: ['file'] });
  const { contentType, paragraphs } = await readDocument(context, file);
  const stored = await context.files.put({ name: file.name, contentType, bytes: file.bytes });
  const document = { title: title.slice(0, 200), year, fileName: file.name, uploadedOn: today(context) };
  const id = await context
    .transaction(async tx => {
      const newId = tx.newId();
      const row = { id: newId, ...document, fileId: stored.id, sha256 };
      tx.write(insertDocument(tx.db, row, paragraphs));
      tx.audit({ objectType: 'source-document', objectId: newId });
      return newId;
    })
    .catch(async (error: unknown) => {
      await context.files.remove(stored.id);
      throw error;
    });
  await context.search.index([documentEntry({ id, title: document.title })]);
  return { id, ...document, paragraphs: paragraphs.length, priorities: 0 };
}

/** @throws `DOCUMENT_NOT_FOUND`. */
export async function requireDocument(context: NeedsContext, id: string) {
  const [document] = await context.read(db => selectDocumentById(db, id));
  if (!document) throw errors.DOCUMENT_NOT_FOUND({ id });
  return document;
}

/** @throws `DOCUMENT_NOT_FOUND`. */
export async function readMarkedDocument(context: NeedsContext, id: string) {
  const [document, passages] = await Promise.all([
    requireDocument(context, id),
    context.read(db => selectMarkedPassages(db, id)),
  ]);
  return { ...document, passages };
}

/** @throws `DOCUMENT_NOT_FOUND`. */
export async function downloadDocument(context: NeedsContext, id: string): Promise<FileAnswer> {
  const { fileId, fileName } = await requireDocument(context, id);
  const { bytes, contentType } = await context.files.get(fileId);
  return { fileName, bytes, contentType };
}

/** @throws `DOCUMENT_NOT_FOUND`. */
export async function changeDocument(
  context: NeedsContext,
  id: string,
  input: { title: string; year: number },
): Promise<SourceDocument> {
  await context.transaction(async tx => {
    const changed = await updateDocument(tx.db, id, input).executeTakeFirst();
    if (!changed) throw errors.DOCUMENT_NOT_FOUND({ id });
    tx.audit({ objectType: 'source-document', objectId: id });
  });
  await context.search.index([documentEntry({ id, title: input.title })]);
  return requireDocument(context, id);
}

/** @throws `DOCUMENT_NOT_FOUND`, `DOCUMENT_IN_USE` unless the priorities are to be kept without it. */
export async function removeDocument(
  context: NeedsContext,
  id: string,
  { keepPriorities }: { keepPriorities: boolean },
): Promise<void> {
  const fileId = await context.transaction(async tx => {
    const document = await lockDocument(tx.db, id).executeTakeFirst();
    if (!document) throw errors.DOCUMENT_NOT_FOUND({ id });
    const { count } = await countPrioritiesOf(tx.db, id).executeTakeFirstOrThrow();
    if (count > 0 && !keepPriorities) throw errors.DOCUMENT_IN_USE({ title: document.title, count });
    tx.write(deletePassagesOfDocument(tx.db, id));
    const removed = await deleteDocument(tx.db, id).executeTakeFirstOrThrow();
    tx.audit({ objectType: 'source-document', objectId: id, details: { priorities: count } });
    return removed.fileId;
  });
  await context.files.remove(fileId);
  await context.search.remove('source-document', [id]);
}
