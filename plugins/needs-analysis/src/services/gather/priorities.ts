import { selectPrioritiesOfYear } from '../../database/priorities.ts';
import { evidenceOfPriority } from '../../domain/evidence/priority-evidence.ts';
import type { Gatherer } from './gatherer.ts';

/** The priorities of the year. */
export const gatherPriorities: Gatherer = async (context, { year }) => {
  const priorities = await context.read(db => selectPrioritiesOfYear(db, year));
  return priorities.map(evidenceOfPriority);
};
