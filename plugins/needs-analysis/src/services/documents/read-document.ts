import { isPeixunError, type UploadedFile } from '@peixun/plugin-api';
import { needsAnalysisErrors as errors } from '../../contract/index.ts';
import type { NeedsContext } from '../../parts.ts';
import { documentReading, type ReadDocument } from './document-reading.ts';

/** What a computation ends with that took more than it may. */
const tooFar = new Set(['OUT_OF_TIME', 'COMPUTATION_OUT_OF_MEMORY']);

/**
 * The numbered paragraphs of a .docx or PDF.
 *
 * @throws `DOCUMENT_FORMAT`, `DOCUMENT_OLD_OR_ENCRYPTED`, `DOCUMENT_DAMAGED`, `DOCUMENT_EXPANDS_TOO_FAR`,
 * `DOCUMENT_TOO_LONG`, `DOCUMENT_WITHOUT_TEXT` at `file`, and what `context.compute` throws.
 */
export async function readDocument(
  context: NeedsContext,
  { name, bytes }: UploadedFile,
): Promise<ReadDocument> {
  const read = await context.compute(documentReading, bytes).catch((cause: unknown) => {
    if (!isPeixunError(cause) || !tooFar.has(cause.code)) throw cause;
    throw errors.DOCUMENT_EXPANDS_TOO_FAR({ file: name }, { path: ['file'], cause });
  });
  if ('paragraphs' in read) return read;
  throw errors[read.refusal]({ file: name }, { path: ['file'], cause: read.reason });
}
