import { isPeixunError } from '@peixun/plugin-api';
import {
  needsAnalysisErrors as errors,
  quarterlyCycle,
  type Cycle,
  type CycleStep,
  type StepOutcome,
} from '../../contract/index.ts';
import {
  insertCycle,
  lockCycle,
  selectCycle,
  selectCyclesSince,
  selectSteps,
  updatePause,
  upsertStep,
  type StepRow,
} from '../../database/cycles.ts';
import { dueSteps, nextStep, planOf, type CycleProgress } from '../../domain/cycles/due-steps.ts';
import { quarterOf, type Quarter } from '../../domain/cycles/quarters.ts';
import type { NeedsContext } from '../../parts.ts';
import { actingPersonId } from '../acting-person.ts';
import { confirmationProgress } from '../priorities/confirmations.ts';
import { confirmationSubject, noticesOf } from './cycle-notices.ts';
import { stepWork, type StepResult } from './cycle-steps.ts';
import { today } from '../today.ts';
import { peopleNames } from '../people.ts';

/** Milliseconds after which a step that began and never ended counts as broken off. */
const brokenOffAfter = 15 * 60_000;

/** Another host does the step, or has done it. */
const leftToOthers: ReadonlySet<string> = new Set(['CYCLE_STEP_NOT_NEXT', 'CYCLE_STEP_RUNNING']);

/** What happened in a quarter, what is next, and how far the departments are. */
export async function readCycle(context: NeedsContext, quarter: Quarter): Promise<Cycle> {
  const { values: rule, ...origin } = context.rule(quarterlyCycle);
  const day = today(context);
  const { year: nowYear, quarter: nowQuarter } = quarterOf(day);
  const isNow = quarter.year === nowYear && quarter.quarter === nowQuarter;
  const [[row], steps, confirmation] = await Promise.all([
    context.read(db => selectCycle(db, quarter)),
    context.read(db => selectSteps(db, quarter)),
    isNow ? confirmationProgress(context, quarter) : null,
  ]);
  const progress = progressOf(quarter, row?.isPaused ?? false, steps);
  const names = await peopleNames(
    context,
    steps.map(({ doneByPerson }) => doneByPerson),
  );
  const next = nextStep(progress, rule);
  return {
    ...quarter,
    state: next === undefined ? 'finished' : progress.isPaused ? 'paused' : row ? 'running' : 'waiting',
    isAutomatic: context.settings.runsCycle,
    steps: planOf(progress, rule).map(({ step, on }) => {
      const done = steps.find(candidate => candidate.step === step);
      return {
        step,
        plannedOn: on,
        state: done?.state ?? (on <= day ? 'due' : 'planned'),
        isNext: step === next?.step,
        doneOn: done?.doneOn ?? null,
        doneBy: names.get(done?.doneByPerson ?? '') ?? null,
        outcome: done?.outcome ?? {},
      };
    }),
    confirmation,
    rule: origin,
  };
}

/** Does the next step by hand, also before its day. @throws `CYCLE_STEP_NOT_NEXT`, `CYCLE_STEP_RUNNING`. */
export async function runNextStep(context: NeedsContext, quarter: Quarter, step: CycleStep): Promise<Cycle> {
  await runStep(context, quarter, step);
  return readCycle(context, quarter);
}

/** While it is paused nothing happens by itself. @throws `CYCLE_NOT_OPEN`. */
export async function pauseCycle(context: NeedsContext, quarter: Quarter, isPaused: boolean): Promise<Cycle> {
  await context.transaction(async tx => {
    const changed = await updatePause(tx.db, quarter, isPaused).executeTakeFirst();
    if (changed === undefined) throw errors.CYCLE_NOT_OPEN({ ...quarter });
    tx.audit({ objectType: 'cycle', objectId: idOf(quarter), details: { isPaused } });
  });
  return readCycle(context, quarter);
}

/**
 * Does what is due today in this quarter and in earlier ones that are not finished. Steps that another host is
 * doing are left to it.
 */
export async function runDueSteps(context: NeedsContext): Promise<{ steps: number }> {
  if (!context.settings.runsCycle) return { steps: 0 };
  const day = today(context);
  const now = quarterOf(day);
  const opened = await context.read(db => selectCyclesSince(db, now.year - 1));
  const quarters = opened.map(({ year, quarter }) => ({ year, quarter }));
  if (!quarters.some(({ year, quarter }) => year === now.year && quarter === now.quarter)) quarters.push(now);
  let steps = 0;
  const failures: unknown[] = [];
  for (const quarter of quarters) {
    // A quarter that cannot go on must not keep the others from it.
    try {
      steps += await runDueStepsOf(context, quarter, day);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return { steps };
}

async function runDueStepsOf(context: NeedsContext, quarter: Quarter, day: string): Promise<number> {
  let steps = 0;
  for (const { step, action } of await dueOf(context, quarter, day)) {
    try {
      await runStep(context, quarter, step, action);
    } catch (error) {
      if (isPeixunError(error) && leftToOthers.has(error.code)) break;
      throw error;
    }
    steps += 1;
  }
  return steps;
}

async function dueOf(context: NeedsContext, quarter: Quarter, day: string) {
  const [[row], steps] = await Promise.all([
    context.read(db => selectCycle(db, quarter)),
    context.read(db => selectSteps(db, quarter)),
  ]);
  const progress = progressOf(quarter, row?.isPaused ?? false, steps);
  return dueSteps(progress, day, context.rule(quarterlyCycle).values);
}

async function runStep(
  context: NeedsContext,
  quarter: Quarter,
  step: CycleStep,
  action: 'run' | 'pass-over' = 'run',
): Promise<void> {
  const startedAt = await claim(context, quarter, step);
  try {
    const result = action === 'run' ? await stepWork[step](context, quarter) : { outcome: {} };
    const state = action === 'run' ? 'done' : 'passed-over';
    await finish(context, quarter, { step, state, startedAt }, result);
  } catch (error) {
    await context.transaction(tx =>
      upsertStep(tx.db, quarter, { step, state: 'failed', startedAt }).execute(),
    );
    throw error;
  }
}

/** Takes the step for this host, while nobody else can. */
function claim(context: NeedsContext, quarter: Quarter, step: CycleStep): Promise<Date> {
  return context.transaction(async tx => {
    tx.write(insertCycle(tx.db, quarter));
    const { isPaused } = await lockCycle(tx.db, quarter).executeTakeFirstOrThrow();
    const steps = await selectSteps(tx.db, quarter).execute();
    const next = nextStep(progressOf(quarter, isPaused, steps), context.rule(quarterlyCycle).values);
    if (next?.step !== step) throw errors.CYCLE_STEP_NOT_NEXT({ ...quarter });
    const running = steps.find(row => row.step === step && row.state === 'running');
    const startedAt = tx.now();
    if (running && startedAt.getTime() - running.startedAt.getTime() < brokenOffAfter) {
      throw errors.CYCLE_STEP_RUNNING();
    }
    tx.write(upsertStep(tx.db, quarter, { step, state: 'running', startedAt }));
    return startedAt;
  });
}

async function finish(
  context: NeedsContext,
  quarter: Quarter,
  { step, state, startedAt }: { step: CycleStep; state: 'done' | 'passed-over'; startedAt: Date },
  { outcome, unitIds = [] }: StepResult,
): Promise<void> {
  const rule = context.rule(quarterlyCycle).values;
  const doneOn = today(context);
  const [row] = await context.read(db => selectCycle(db, quarter));
  const steps = await context.read(db => selectSteps(db, quarter));
  const done = [...progressOf(quarter, row?.isPaused ?? false, steps).done, { step, on: doneOn }];
  const closesOn = planOf({ ...quarter, done }, rule).find(planned => planned.step === 'close')?.on;
  const tells = rule.steps.find(planned => planned.step === step)?.tells ?? [];
  const notices =
    state === 'passed-over'
      ? []
      : await noticesOf(context, quarter, step, tells, { unitIds, closesOn, guideId: outcome.guideId });
  const told = new Set(notices.flatMap(({ personIds }) => personIds)).size;
  const full: StepOutcome = told > 0 ? { ...outcome, told } : outcome;
  await context.transaction(async tx => {
    await upsertStep(tx.db, quarter, {
      ...{ step, state, startedAt, doneOn, outcome: full },
      doneByPerson: actingPersonId(context),
    }).execute();
    if (step === 'remind' || step === 'close') tx.withdrawNotices(confirmationSubject(quarter));
    for (const notice of notices) tx.notify(notice);
    tx.audit({ objectType: 'cycle', objectId: idOf(quarter), details: { step, state } });
  });
}

function progressOf(quarter: Quarter, isPaused: boolean, steps: readonly StepRow[]): CycleProgress {
  const { year, quarter: number } = quarter;
  return {
    year,
    quarter: number,
    isPaused,
    done: steps
      .filter(({ state }) => state === 'done' || state === 'passed-over')
      .map(({ step, doneOn }) => ({ step, on: doneOn! })),
  };
}

function idOf({ year, quarter }: Quarter): string {
  return `${year}-${quarter}`;
}
