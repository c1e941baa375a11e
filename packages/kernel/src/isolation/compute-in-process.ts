import { isPeixunError, text } from '@peixun/plugin-api';
import { computationErrors } from '../computations/errors.ts';
import type {
  ComputationOrder,
  OnProgress,
  RunningComputation,
} from '../computations/running-computation.ts';
import { PluginProcess, type PluginProcessOptions } from './plugin-process.ts';

const over = text('计算已结束', 'the computation is over');

/**
 * Computes in a process like the plugin's own, with the same rights and no more memory. What goes in and comes out are
 * bytes that only such processes read.
 */
export function computeInProcess(
  options: PluginProcessOptions,
  { id, module, input, memoryMb }: ComputationOrder,
  onProgress: OnProgress,
): RunningComputation {
  const megabytes = Math.min(memoryMb, options.memoryMb);
  const process = new PluginProcess({ ...options, memoryMb: megabytes });
  let isStopping = false;
  const output = process
    .compute(
      { kind: 'compute', id, module, input: input as Uint8Array },
      {
        reportProgress: async (done, total) => onProgress(done, total),
        shouldStop: () => isStopping,
      },
    )
    .catch(async (cause: unknown) => {
      if (!isPeixunError(cause) || cause.code !== 'PLUGIN_PROCESS_LOST') throw cause;
      const values = { computation: id, megabytes, reason: await process.ended };
      const error = process.isTooLarge ? 'COMPUTATION_OUT_OF_MEMORY' : 'COMPUTATION_LOST';
      throw computationErrors[error](values, { cause });
    });
  return {
    output,
    stop() {
      isStopping = true;
    },
    async end() {
      process.kill(over);
      await process.ended;
    },
  };
}
