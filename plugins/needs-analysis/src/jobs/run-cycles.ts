import { runCycles } from '../contract/index.ts';
import { job } from '../parts.ts';
import { runDueSteps } from '../services/cycles/cycles.ts';

export const runCyclesJob = job(runCycles, runDueSteps);
