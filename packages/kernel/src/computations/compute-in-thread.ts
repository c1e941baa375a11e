import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { errorFromData, type CrossingError } from '../isolation/crossing-errors.ts';
import { computationErrors } from './errors.ts';
import type { ComputationOrder, StartComputation } from './running-computation.ts';

/** What the thread gets. */
export interface ThreadOrder extends Omit<ComputationOrder, 'memoryMb'> {
  /** One number, for an `Int32Array`: 1 asks it to stop. */
  readonly stop: SharedArrayBuffer;
}

/** What the thread says. */
export type ThreadMessage =
  | { readonly done: number; readonly total: number }
  | { readonly output: unknown }
  | { readonly error: CrossingError };

/** Computes in a thread of the host. */
export const computeInThread: StartComputation = ({ memoryMb, ...order }, onProgress) => {
  const extension = extname(import.meta.url);
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const computation = order.id;
  const worker = new Worker(new URL(`./computation-thread${extension}`, import.meta.url), {
    workerData: { ...order, stop } satisfies ThreadOrder,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    // From sources, packages of the workspace are taken from their sources too.
    execArgv: extension === '.ts' ? ['--conditions=@peixun/source'] : undefined,
  });
  const { promise: output, resolve, reject } = Promise.withResolvers<unknown>();
  worker.on('message', (message: ThreadMessage) => {
    if ('done' in message) onProgress(message.done, message.total);
    else if ('error' in message) reject(errorFromData(message.error));
    else resolve(message.output);
  });
  worker.on('error', (cause: NodeJS.ErrnoException) => {
    const isTooLarge = cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
    const tooLarge = () =>
      computationErrors.COMPUTATION_OUT_OF_MEMORY({ computation, megabytes: memoryMb }, { cause });
    reject(isTooLarge ? tooLarge() : cause);
  });
  worker.on('exit', code =>
    reject(computationErrors.COMPUTATION_LOST({ computation, reason: `exit ${code}` })),
  );
  return {
    output,
    stop: () => void Atomics.store(new Int32Array(stop), 0, 1),
    end: async () => void (await worker.terminate()),
  };
};
