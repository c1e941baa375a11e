import type { Computation, ComputeOptions } from '@peixun/plugin-api';
import type { PluginInstance } from '../host/plugin-registry.ts';
import { withTimeLimit } from '../host/time-limit.ts';
import { isInTransaction } from '../services/transaction-marker.ts';
import { computationErrors } from './errors.ts';
import { Line } from './line.ts';
import type { RunningComputation, StartComputation } from './running-computation.ts';

/** Of one plugin: no other waits for it. */
const atOnce = 4;
const waitingAtMost = 20;

/** Has computed what plugins want, within limits. */
export class Computations {
  readonly #start: (plugin: PluginInstance, ...order: Parameters<StartComputation>) => RunningComputation;
  readonly #lines = new WeakMap<PluginInstance, Line>();

  constructor(start: (plugin: PluginInstance, ...order: Parameters<StartComputation>) => RunningComputation) {
    this.#start = start;
  }

  /** @throws as `Context.compute` does, and the reason of `signal`. */
  async compute(
    plugin: PluginInstance,
    { id, module, seconds = 60, memoryMb = 256 }: Omit<Computation, 'run'>,
    input: unknown,
    { signal, stop, onProgress = () => {} }: ComputeOptions & { readonly signal: AbortSignal },
  ): Promise<unknown> {
    if (isInTransaction()) throw computationErrors.COMPUTATION_IN_TRANSACTION({ computation: id });
    const line = this.#lines.get(plugin) ?? new Line(atOnce, waitingAtMost);
    this.#lines.set(plugin, line);
    if (line.isFull) {
      throw computationErrors.COMPUTATIONS_WAITING({ computation: id, waiting: waitingAtMost });
    }
    await line.enter(signal);
    try {
      signal.throwIfAborted();
      const running = this.#start(plugin, { id, module, input, memoryMb }, onProgress);
      const expiry = new AbortController();
      const ends = AbortSignal.any([signal, expiry.signal]);
      return await withTimeLimit(seconds * 1_000, () => untilEnded(running, ends, stop), expiry);
    } finally {
      line.leave();
    }
  }
}

/** @throws the reason of `signal`. */
async function untilEnded(
  running: RunningComputation,
  signal: AbortSignal,
  stop: AbortSignal | undefined,
): Promise<unknown> {
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const over = new AbortController();
  signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: over.signal });
  stop?.addEventListener('abort', () => running.stop(), { signal: over.signal });
  if (stop?.aborted) running.stop();
  try {
    return await Promise.race([running.output, ended]);
  } finally {
    over.abort();
    await running.end();
  }
}
