import { defineComputation } from '@peixun/plugin-api';
import { allocate, type AllocationStage } from '../../domain/allocation/allocate.ts';
import type { AllocationProblem } from '../../domain/allocation/allocation-problem.ts';
import { refusals } from '../../domain/allocation/refusals.ts';

/** What progress counts to. */
const steps = 100;

export interface PlaceSearch {
  readonly problem: AllocationProblem;
  /** Seconds of searching, after which the best so far is the answer. */
  readonly seconds: number;
  readonly untrainedFirst: boolean;
}

/** Gives places and says why others got none. Asked to stop, it answers with the best it has. */
export const placeSearch = defineComputation({
  id: 'needs-analysis/search-places',
  module: import.meta.url,
  seconds: 600,
  memoryMb: 1024,
  async run({ problem, seconds, untrainedFirst }: PlaceSearch, { reportProgress, shouldStop }) {
    const { highsSolve } = await import('./highs-solve.ts');
    let stage: AllocationStage = 'untrained';
    const report = (value: number, bound: number) => reportProgress(stepOf(stage, value, bound), steps);
    const solve = await highsSolve({
      seconds,
      shouldStop,
      onProgress: ({ value, bound }) => report(value, bound),
    });
    const outcome = allocate(problem, solve, {
      untrainedFirst,
      onStage(entered) {
        stage = entered;
        report(0, Infinity);
      },
    });
    return { outcome, refusals: 'places' in outcome ? refusals(problem, outcome.places) : [] };
  },
});

/** Preparing is a tenth, each of the two searches a part of the rest by how near it is to its bound. */
function stepOf(stage: AllocationStage, value: number, bound: number): number {
  const part = bound > 0 && Number.isFinite(bound) ? Math.max(0, Math.min(1, value / bound)) : 0;
  const before = { untrained: 10, benefit: 50, conflict: 50 }[stage];
  return Math.round(before + 40 * part);
}
