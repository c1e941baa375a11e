import type { Computation, ComputationRun } from '@peixun/plugin-api';
import { computationErrors } from './errors.ts';
import type { ComputationOrder } from './running-computation.ts';

/** Milliseconds between two reports, and between two questions whether to stop. */
const interval = 250;

/**
 * Finds a computation in its module and runs it here.
 *
 * @throws `COMPUTATION_MISSING`, and what it throws.
 */
export async function runComputation(
  { id, module: address, input }: Omit<ComputationOrder, 'memoryMb'>,
  { reportProgress, shouldStop }: ComputationRun,
): Promise<unknown> {
  const module = (await import(address)) as Readonly<Record<string, Partial<Computation> | undefined>>;
  const run = Object.values(module).find(exported => exported?.id === id)?.run;
  if (!run) throw computationErrors.COMPUTATION_MISSING({ computation: id, module: address });
  const [mayReport, mayAsk] = [atIntervals(), atIntervals()];
  let isStopping = false;
  return run(input, {
    reportProgress(done, total) {
      if (mayReport()) reportProgress(done, total);
    },
    shouldStop: () => (isStopping ||= mayAsk() && shouldStop()),
  });
}

function atIntervals(): () => boolean {
  let last = -Infinity;
  return () => {
    const now = performance.now();
    if (now - last < interval) return false;
    last = now;
    return true;
  };
}
