import { cyclesApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import { confirmStillTrue, listConfirmations } from '../services/priorities/confirmations.ts';
import { pauseCycle, readCycle, runNextStep } from '../services/cycles/cycles.ts';

export const cycleRoutes = routes(cyclesApi, {
  'GET /cycle': (context, { query }) => readCycle(context, query),
  'POST /cycle-steps': (context, { body: { step, ...quarter } }) => runNextStep(context, quarter, step),
  'POST /cycle-pauses': (context, { body: { isPaused, ...quarter } }) =>
    pauseCycle(context, quarter, isPaused),
  'GET /confirmations': (context, { query }) => listConfirmations(context, query),
  'POST /confirmations': (context, { body }) => confirmStillTrue(context, body.priorityIds),
});
