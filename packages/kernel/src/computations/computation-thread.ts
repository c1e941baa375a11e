import { isPeixunError } from '@peixun/plugin-api';
import { parentPort, workerData } from 'node:worker_threads';
import { errorAsData } from '../isolation/crossing-errors.ts';
import type { ThreadMessage, ThreadOrder } from './compute-in-thread.ts';
import { runComputation } from './run-computation.ts';

/* The thread of a computation: it runs one, and ends. */

const { stop, ...order } = workerData as ThreadOrder;
const stopFlag = new Int32Array(stop);

try {
  const output = await runComputation(order, {
    reportProgress: (done, total) => say({ done, total }),
    shouldStop: () => Atomics.load(stopFlag, 0) === 1,
  });
  say({ output });
} catch (error) {
  // What is of no catalogue ends the thread, and arrives with its stack.
  if (!isPeixunError(error)) throw error;
  say({ error: errorAsData(error) });
}

function say(message: ThreadMessage): void {
  parentPort!.postMessage(message);
}
