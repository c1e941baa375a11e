// What the benchmarks of this repository call; the published package does not offer it.
export type { AllocationProblem, Place } from '../domain/allocation/allocation-problem.ts';
export { benefitOf } from '../domain/allocation/benefit.ts';
export { Occupancy } from '../domain/allocation/occupancy.ts';
export { placeSearch } from '../services/allocation/place-search.ts';
