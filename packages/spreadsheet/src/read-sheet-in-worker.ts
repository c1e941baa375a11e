import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PeixunError } from '@peixun/plugin-api';
import { spreadsheetErrors } from './errors.ts';
import { defaultLimits } from './limits.ts';
import { wantedColumns } from './reading/header.ts';
import { readSheetInTurns } from './read-sheet-in-turns.ts';
import type { ReadingOptions } from './reading/reading-options.ts';
import { RowReader } from './reading/row-reader.ts';
import type { SheetReading } from './reading/sheet-reading.ts';
import type { Columns, Sheet } from './sheet.ts';
import type { TableMessage, TableRequest } from './worker/protocol.ts';

/**
 * Reads like `readSheet`, without blocking: another thread unpacks and parses, this one checks a hundred rows at a
 * time and serves others in between. Memory of the other thread is bounded; `signal` stops it.
 * @throws errors of `spreadsheetErrors` where the file as a whole cannot be read.
 */
export async function readSheetInWorker<C extends Columns>(
  bytes: Uint8Array,
  fileName: string,
  sheet: Sheet<C>,
  options: ReadingOptions = {},
): Promise<SheetReading<C>> {
  options.signal?.throwIfAborted();
  // An isolated plugin has a process of its own, and may start no threads in it.
  if (process.permission?.has('worker') === false) {
    return readSheetInTurns(bytes, fileName, sheet, options);
  }
  const limits = { ...defaultLimits, ...options.limits };
  const request: TableRequest = { bytes, fileName, wanted: wantedColumns(sheet.columns), limits };
  const worker = startWorker(request);
  const abort = () => void worker.terminate();
  options.signal?.addEventListener('abort', abort);
  try {
    return await new Promise<SheetReading<C>>((resolve, reject) => {
      let reader: RowReader<C> | undefined;
      let count = 0;
      worker.on('message', (message: TableMessage) => {
        try {
          if (message.kind === 'refused') return reject(new PeixunError(message.error));
          if (message.kind === 'header') {
            reader = new RowReader(sheet, message, limits.cellLength);
          } else {
            for (const row of message.rows) reader!.add(row);
            count += message.rows.length;
            options.onProgress?.({ rows: count, fraction: message.fraction });
            if (message.isLast) return resolve(reader!.finish());
          }
          worker.postMessage('next');
        } catch (error) {
          reject(error);
        }
      });
      worker.on('error', (error: NodeJS.ErrnoException) =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? spreadsheetErrors.SPREADSHEET_EXPANDS_TOO_FAR(
                { file: fileName, part: 'memory' },
                { cause: error },
              )
            : error,
        ),
      );
      worker.on('exit', () =>
        reject(options.signal?.reason ?? new Error(`The worker that read '${fileName}' ended early.`)),
      );
    });
  } finally {
    options.signal?.removeEventListener('abort', abort);
    await worker.terminate();
  }
}

function startWorker(request: TableRequest): Worker {
  const extension = extname(import.meta.url);
  return new Worker(new URL(`./worker/table-worker${extension}`, import.meta.url), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    // From sources, packages of the workspace are taken from their sources too.
    execArgv: extension === '.ts' ? ['--conditions=@peixun/source'] : undefined,
  });
}
