import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { checkDocument, defaultPrintLimits, type PrintLimits } from './check-document.ts';
import type { Print, PrintDocument, PrintFormat } from './document.ts';
import { printErrors } from './errors.ts';
import { printHere, type PrintRequest } from './print-here.ts';

/** A worker takes some hundred megabytes while it prints hundreds of pages. */
const workersAtOnce = 2;
const waitingAtMost = 20;
let working = 0;
const waiting: (() => void)[] = [];

/**
 * Prints a document in another thread, so that the host serves others meanwhile; fonts are read there, and the
 * memory is free again afterwards. Two documents are printed at a time, others wait; `signal` stops both.
 * @throws errors of `printErrors`.
 */
export async function printDocument(
  document: PrintDocument,
  format: PrintFormat,
  options: { limits?: Partial<PrintLimits>; signal?: AbortSignal } = {},
): Promise<Print> {
  checkDocument(document, { ...defaultPrintLimits, ...options.limits });
  await turn(document.title);
  try {
    options.signal?.throwIfAborted();
    return await printInWorker({ document, format }, options.signal);
  } finally {
    const next = waiting.shift();
    if (next === undefined) working -= 1;
    else next();
  }
}

/** Resolves when a worker may start: at once, or when another hands its place over. */
async function turn(title: string): Promise<void> {
  if (working < workersAtOnce) working += 1;
  else if (waiting.length >= waitingAtMost) throw printErrors.PRINT_BUSY({ title });
  else await new Promise<void>(resolve => waiting.push(resolve));
}

async function printInWorker(request: PrintRequest, signal: AbortSignal | undefined): Promise<Print> {
  // An isolated plugin has a process of its own, and may start no threads in it.
  if (process.permission?.has('worker') === false) return printHere(request);
  const worker = startWorker(request);
  const abort = () => void worker.terminate();
  signal?.addEventListener('abort', abort);
  try {
    return await new Promise<Print>((resolve, reject) => {
      worker.on('message', resolve);
      worker.on('error', reject);
      worker.on('exit', () =>
        reject(
          signal?.reason ?? new Error(`The worker that printed '${request.document.title}' ended early.`),
        ),
      );
    });
  } finally {
    signal?.removeEventListener('abort', abort);
    await worker.terminate();
  }
}

function startWorker(request: PrintRequest): Worker {
  const extension = extname(import.meta.url);
  return new Worker(new URL(`./print-worker${extension}`, import.meta.url), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: 768 },
    // From sources, packages of the workspace are taken from their sources too.
    execArgv: extension === '.ts' ? ['--conditions=@peixun/source'] : undefined,
  });
}
