import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AllocationOutcome, AllocationStage } from '../../domain/allocation/allocate.ts';
import type { AllocationProblem } from '../../domain/allocation/allocation-problem.ts';
import type { Refusal } from '../../domain/allocation/refusals.ts';

/** What the worker gets. */
export interface AllocationRequest {
  readonly problem: AllocationProblem;
  readonly seconds: number;
  readonly untrainedFirst: boolean;
  /** An `Int32Array` of one number: 1 tells the solver to end with what it has. */
  readonly stop: SharedArrayBuffer;
}

export interface AllocationProgress {
  readonly stage: AllocationStage;
  /** The best so far, and what no solution exceeds, of the stage. */
  readonly value: number;
  readonly bound: number;
}

/** What the worker says. */
export type AllocationMessage =
  | (AllocationProgress & { readonly kind: 'progress' })
  | { readonly kind: 'done'; readonly outcome: AllocationOutcome; readonly refusals: readonly Refusal[] };

export interface AllocationWorkOptions {
  readonly seconds: number;
  readonly untrainedFirst: boolean;
  readonly onProgress?: (progress: AllocationProgress) => void;
  /** Ends the search; the best so far is the answer. */
  readonly stop?: AbortSignal;
  /** Ends the work without an answer. */
  readonly signal?: AbortSignal;
}

/**
 * Gives places and says why others got none, in a thread of its own: the host serves on.
 *
 * @throws the reason of `signal`, and what the thread threw.
 */
export async function allocateInWorker(
  problem: AllocationProblem,
  { onProgress, stop, signal, ...options }: AllocationWorkOptions,
): Promise<{ outcome: AllocationOutcome; refusals: readonly Refusal[] }> {
  signal?.throwIfAborted();
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const request: AllocationRequest = { problem, ...options, stop: flag.buffer as SharedArrayBuffer };
  const worker = new Worker(new URL(`./allocation-worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  const stopSearch = () => void Atomics.store(flag, 0, 1);
  const abort = () => void worker.terminate();
  stop?.addEventListener('abort', stopSearch);
  signal?.addEventListener('abort', abort);
  try {
    return await new Promise((resolve, reject) => {
      worker.on('message', (message: AllocationMessage) => {
        if (message.kind === 'done') resolve(message);
        else onProgress?.(message);
      });
      worker.on('error', reject);
      worker.on('exit', () =>
        reject(signal?.reason ?? new Error('The thread that gives places ended early.')),
      );
    });
  } finally {
    stop?.removeEventListener('abort', stopSearch);
    signal?.removeEventListener('abort', abort);
    await worker.terminate();
  }
}
