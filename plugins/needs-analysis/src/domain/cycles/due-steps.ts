import type { CycleStep, QuarterlyCycle } from '../../contract/index.ts';
import { daysAfter, daysBetween } from './county-day.ts';
import { firstDayOf, type Quarter } from './quarters.ts';

/** What is known of a quarter's cycle. */
export interface CycleProgress extends Quarter {
  readonly isPaused: boolean;
  /** Steps that are done or were passed over, with the day, `YYYY-MM-DD`. */
  readonly done: readonly { readonly step: CycleStep; readonly on: string }[];
}

export interface PlannedStep {
  readonly step: CycleStep;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

/** The day of each step. A cycle that was opened late has all its later steps as much later. */
export function planOf(
  cycle: Pick<CycleProgress, 'year' | 'quarter' | 'done'>,
  rule: QuarterlyCycle,
): PlannedStep[] {
  const first = firstDayOf(cycle);
  const planned = rule.steps.map(({ step, day }) => ({ step, on: daysAfter(first, day - 1) }));
  const opened = cycle.done.find(({ step }) => step === 'open');
  const delay = opened === undefined ? 0 : Math.max(0, daysBetween(planned[0]!.on, opened.on));
  return planned.map(({ step, on }) => ({ step, on: daysAfter(on, delay) }));
}

/** The first step that is not done. */
export function nextStep(
  cycle: Pick<CycleProgress, 'year' | 'quarter' | 'done'>,
  rule: QuarterlyCycle,
): PlannedStep | undefined {
  return planOf(cycle, rule).find(({ step }) => !isDone(cycle, step));
}

/**
 * What is to be done by a day, in order; after days without a host it is more than one step. A reminder is passed
 * over when what it reminds of ends on the same day. Opening comes alone: it moves the days of all others.
 */
export function dueSteps(
  cycle: CycleProgress,
  today: string,
  rule: QuarterlyCycle,
): { readonly step: CycleStep; readonly action: 'run' | 'pass-over' }[] {
  if (cycle.isPaused) return [];
  const due = planOf(cycle, rule)
    .filter(({ step, on }) => on <= today && !isDone(cycle, step))
    .map(({ step }) => step);
  if (due[0] === 'open') return [{ step: 'open', action: 'run' }];
  return due.map(step => ({
    step,
    action: step === 'remind' && due.includes('close') ? 'pass-over' : 'run',
  }));
}

function isDone({ done }: Pick<CycleProgress, 'done'>, step: CycleStep): boolean {
  return done.some(entry => entry.step === step);
}
