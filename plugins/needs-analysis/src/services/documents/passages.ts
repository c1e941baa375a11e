import { needsAnalysisErrors as errors, type PassageOfDocument } from '../../contract/index.ts';
import { selectDocumentTexts } from '../../database/documents.ts';
import { wordsOfPassage } from '../../domain/documents/passages.ts';
import type { NeedsContext } from '../../parts.ts';

/** @throws `DOCUMENT_NOT_FOUND`, `DOCUMENT_PASSAGE_UNKNOWN` at the passage. */
export async function checkPassages(
  context: NeedsContext,
  passages: readonly PassageOfDocument[],
): Promise<void> {
  const ids = [...new Set(passages.map(({ documentId }) => documentId))];
  if (ids.length === 0) return;
  const documents = await context.read(db => selectDocumentTexts(db, ids));
  for (const [index, passage] of passages.entries()) {
    const { documentId: id, paragraph } = passage;
    const document = documents.find(candidate => candidate.id === id);
    if (!document) throw errors.DOCUMENT_NOT_FOUND({ id }, { path: ['passages', index, 'documentId'] });
    if (wordsOfPassage(document.paragraphs, passage) === undefined) {
      const { title } = document;
      throw errors.DOCUMENT_PASSAGE_UNKNOWN({ title, paragraph }, { path: ['passages', index] });
    }
  }
}
