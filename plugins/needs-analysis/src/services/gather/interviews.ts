import { selectStrengths } from '../../database/interviews.ts';
import { interviewEvidence } from '../../domain/evidence/interview-evidence.ts';
import { firstDayOf, lastDayOf, quarterAfter } from '../../domain/cycles/quarters.ts';
import { rulesOfQuarter } from '../rankings/rules-of-quarter.ts';
import type { Gatherer } from './gatherer.ts';

/** What was said in the interviews of the last quarters. */
export const gatherInterviews: Gatherer = async (context, quarter) => {
  const { memory } = rulesOfQuarter(context, quarter).method.values;
  const from = firstDayOf(quarterAfter(quarter, 1 - memory));
  const strengths = await context.read(db => selectStrengths(db, from, lastDayOf(quarter)));
  return interviewEvidence(
    strengths.flatMap(({ heldOn, ...strength }) => (heldOn === null ? [] : [{ ...strength, heldOn }])),
  );
};
