import type { UploadedFile } from '@peixun/plugin-api';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { needsAnalysisErrors as errors } from '../../contract/index.ts';
import { documentLimits } from './document-limits.ts';
import type { DocumentMessage, ReadDocument } from './document-worker.ts';

/** A worker takes some hundred megabytes while it reads a large file. */
const workersAtOnce = 2;
let working = 0;

/**
 * The numbered paragraphs of a .docx or PDF, read in a thread of its own: the host serves on, and memory and time are
 * bounded.
 *
 * @throws `DOCUMENT_READER_BUSY`, and `DOCUMENT_FORMAT`, `DOCUMENT_OLD_OR_ENCRYPTED`, `DOCUMENT_DAMAGED`,
 * `DOCUMENT_EXPANDS_TOO_FAR`, `DOCUMENT_TOO_LONG`, `DOCUMENT_WITHOUT_TEXT` at `file`; the reason of `signal`.
 */
export async function readDocument(
  { name, bytes }: UploadedFile,
  signal?: AbortSignal,
): Promise<ReadDocument> {
  signal?.throwIfAborted();
  if (working >= workersAtOnce) throw errors.DOCUMENT_READER_BUSY({ file: name });
  working += 1;
  try {
    const message = await readInWorker(name, bytes, signal);
    if ('paragraphs' in message) return message;
    throw errors[message.refusal]({ file: name }, { path: ['file'], cause: message.reason });
  } finally {
    working -= 1;
  }
}

async function readInWorker(
  name: string,
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<DocumentMessage> {
  const worker = new Worker(new URL(`./document-worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: 384 },
  });
  const tooFar = (cause?: unknown) =>
    errors.DOCUMENT_EXPANDS_TOO_FAR({ file: name }, { path: ['file'], cause });
  const abort = () => void worker.terminate();
  const limit = AbortSignal.timeout(documentLimits.milliseconds);
  signal?.addEventListener('abort', abort);
  limit.addEventListener('abort', abort);
  try {
    return await new Promise<DocumentMessage>((resolve, reject) => {
      worker.on('message', resolve);
      worker.on('error', (error: NodeJS.ErrnoException) =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooFar(error) : error),
      );
      worker.on('exit', () => reject(signal?.reason ?? tooFar()));
    });
  } finally {
    signal?.removeEventListener('abort', abort);
    limit.removeEventListener('abort', abort);
    await worker.terminate();
  }
}
