import { allocatePlaces } from '../contract/index.ts';
import { job } from '../parts.ts';
import { runAllocation } from '../services/allocation/compute-allocation.ts';

export const allocatePlacesJob = job(allocatePlaces, runAllocation);
