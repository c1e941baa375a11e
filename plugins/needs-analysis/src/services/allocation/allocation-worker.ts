import { parentPort, workerData } from 'node:worker_threads';
import { allocate, type AllocationStage } from '../../domain/allocation/allocate.ts';
import { refusals } from '../../domain/allocation/refusals.ts';
import type { AllocationMessage, AllocationRequest } from './allocate-in-worker.ts';
import { highsSolve } from './highs-solve.ts';

/** Milliseconds between two reports. */
const interval = 250;

const { problem, seconds, untrainedFirst, stop } = workerData as AllocationRequest;
const stopFlag = new Int32Array(stop);
let stage: AllocationStage = 'untrained';
let reportedAt = 0;

const solve = await highsSolve({
  seconds,
  shouldStop: () => Atomics.load(stopFlag, 0) === 1,
  onProgress({ value, bound }) {
    const now = performance.now();
    if (now - reportedAt < interval) return;
    reportedAt = now;
    send({ kind: 'progress', stage, value, bound });
  },
});
const outcome = allocate(problem, solve, {
  untrainedFirst,
  onStage(entered) {
    stage = entered;
    send({ kind: 'progress', stage, value: 0, bound: Infinity });
  },
});
send({ kind: 'done', outcome, refusals: 'places' in outcome ? refusals(problem, outcome.places) : [] });

function send(message: AllocationMessage): void {
  parentPort!.postMessage(message);
}
