import { defineJob, text } from '@peixun/plugin-api';
import { z } from 'zod';

/** Gives the places of a menu. Run again after a crash, it starts anew. */
export const allocatePlaces = defineJob({
  id: 'needs-analysis/allocate-places',
  title: text('计算名额分配', 'Allocate places'),
  input: z.object({ menuId: z.uuid(), runId: z.uuid() }),
  timeLimit: 600,
  watchedBy: 'needs-analysis.allocation.compute',
});

/** Gives places that fell free to who waits for them. */
export const moveUp = defineJob({
  id: 'needs-analysis/move-up',
  title: text('候补递补', 'Move up the waiting list'),
  input: z.object({ menuId: z.uuid() }),
});
