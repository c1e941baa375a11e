import type { ReportProgress } from '@peixun/plugin-api';
import {
  allocatePlaces,
  allocationRules,
  needsAnalysisErrors as errors,
  type AllocationOutcome,
  type AllocationRun,
  type ConflictRule,
} from '../../contract/index.ts';
import {
  finishAllocationRun,
  insertAllocationRun,
  selectNewestAllocation,
  stopAllocationRun,
  type RunRow,
} from '../../database/allocation-runs.ts';
import { selectMenuById } from '../../database/menus.ts';
import { replaceComputed, type PlaceRow, type RefusalRow } from '../../database/places.ts';
import type { AllocationOutcome as Found } from '../../domain/allocation/allocate.ts';
import type { MenuRule } from '../../domain/allocation/place-program.ts';
import type { Refusal } from '../../domain/allocation/refusals.ts';
import { dayText } from '../../domain/cycles/county-day.ts';
import type { NeedsContext, NeedsTransaction } from '../../parts.ts';
import { inState, takesChoices, type LockedMenu } from '../ordering/menus.ts';
import { placeSearch } from './place-search.ts';
import { allocationMark, prepareAllocation, type PreparedAllocation } from './prepare-allocation.ts';

/** Milliseconds between two looks whether the run was told to stop. */
const stopInterval = 1000;
/** A run that is older was lost with its host: the job's own limit is ten minutes. */
const lostAfter = 15 * 60_000;

/**
 * Starts the computation of a menu's places.
 *
 * @throws `MENU_NOT_FOUND`, `MENU_STATE`, `ALLOCATION_TAKES_CHOICES`, `ALLOCATION_WITHOUT_CHOICES`, `ALLOCATION_RUNNING`.
 */
export async function startAllocation(context: NeedsContext, menuId: string): Promise<AllocationRun> {
  const { values: _values, ...rule } = context.rule(allocationRules);
  const [counted] = await context.read(db => selectMenuById(db, menuId));
  const id = await inState(context, menuId, ['open', 'closed'], async (tx, menu) => {
    if (takesChoices(context, menu)) {
      throw errors.ALLOCATION_TAKES_CHOICES({ title: menu.title, day: dayText(menu.closesOn) });
    }
    if (counted?.choosers === 0) throw errors.ALLOCATION_WITHOUT_CHOICES({ title: menu.title });
    await requireNotRunning(tx, menu);
    const runId = tx.newId();
    const jobRunId = tx.startJob(allocatePlaces, { menuId, runId });
    tx.write(insertAllocationRun(tx.db, { id: runId, menuId, startedAt: tx.now(), jobRunId, rule }));
    return runId;
  });
  const [run] = await context.read(db => selectNewestAllocation(db, menuId));
  if (run === undefined) throw errors.MENU_NOT_FOUND({ id });
  return shownRun(run);
}

/** Ends a computation with the best that was found so far. */
export async function stopAllocation(context: NeedsContext, menuId: string): Promise<void> {
  await inState(context, menuId, ['open', 'closed'], async tx => {
    const run = await selectNewestAllocation(tx.db, menuId).executeTakeFirst();
    if (run?.state === 'computing') await stopAllocationRun(tx.db, run.id).execute();
  });
}

/** The work of a run: prepares, computes, keeps places and refusals. */
export async function runAllocation(
  context: NeedsContext,
  { menuId, runId }: { menuId: string; runId: string },
  reportProgress: ReportProgress,
): Promise<void> {
  const [menu] = await context.read(db => selectMenuById(db, menuId));
  if (menu === undefined) return;
  try {
    await compute(context, menu, runId, reportProgress);
  } catch (error) {
    // The host stops: another one starts the run again.
    if (!context.signal.aborted) await finish(context, runId, { mark: '', outcome: { state: 'failed' } });
    throw error;
  }
}

async function compute(
  context: NeedsContext,
  menu: { id: string; year: number; quarter: number },
  runId: string,
  reportProgress: ReportProgress,
): Promise<void> {
  const { seconds, untrainedFirst } = context.rule(allocationRules).values;
  // Before anything is read: what changes meanwhile makes the result outdated.
  const mark = await allocationMark(context, menu.id);
  const prepared = await prepareAllocation(context, menu);
  const stop = new AbortController();
  const watch = setInterval(() => {
    isStopping(context, menu.id).then(
      isTold => isTold && stop.abort(),
      (error: unknown) => context.log.warn('Asking whether to stop failed', { error }),
    );
  }, stopInterval);
  try {
    const { outcome, refusals } = await context.compute(
      placeSearch,
      { problem: prepared.problem, seconds, untrainedFirst },
      { stop: stop.signal, onProgress: (done, total) => void reportProgress(done, total) },
    );
    await keep(context, { menuId: menu.id, runId, mark }, prepared, outcome, refusals);
  } finally {
    clearInterval(watch);
  }
}

async function isStopping(context: NeedsContext, menuId: string): Promise<boolean> {
  const [run] = await context.read(db => selectNewestAllocation(db, menuId));
  return run?.isStopping ?? false;
}

async function keep(
  context: NeedsContext,
  { menuId, runId, mark }: { menuId: string; runId: string; mark: string },
  prepared: PreparedAllocation,
  found: Found,
  refused: readonly Refusal[],
): Promise<void> {
  if (!('places' in found)) {
    const outcome: AllocationOutcome =
      found.state === 'infeasible'
        ? { state: 'infeasible', rules: found.rules.map(rule => withCount(rule, prepared)) }
        : found;
    return finish(context, runId, { mark, outcome });
  }
  const { problem, choices, people, leftOut } = prepared;
  const wisher = new Map(problem.people.map(person => [person.id, person]));
  const wishOf = new Map(problem.wishes.map(wish => [`${wish.personId} ${wish.itemId}`, wish]));
  const someone = (personId: string) => ({
    menuId,
    personId,
    unitId: people.get(personId)?.unitId ?? '',
    isUntrained: wisher.get(personId)?.isUntrained ?? false,
  });
  const places = found.places.map(({ personId, itemId }): PlaceRow => ({
    ...someone(personId),
    itemId,
    rank: wishOf.get(`${personId} ${itemId}`)?.rank ?? null,
    origin: 'computed',
  }));
  const refusals = [
    ...refused.map(({ personId, itemId, rank, reasons, waiting }): RefusalRow => ({
      ...someone(personId),
      ...{ itemId, rank, waiting },
      reasons: [...reasons],
      benefit: wishOf.get(`${personId} ${itemId}`)?.benefit ?? 0,
    })),
    ...leftOut
      .filter(({ choice }) => people.has(choice.personId))
      .map(({ choice: { personId, itemId, rank }, reason }): RefusalRow => ({
        ...someone(personId),
        ...{ itemId, rank, benefit: 0, reasons: [reason], waiting: null },
      })),
  ];
  const placed = new Set([...problem.kept, ...places].map(({ personId }) => personId));
  const choosers = new Set(choices.map(({ personId }) => personId));
  const outcome: AllocationOutcome = {
    ...{ state: found.state, benefit: found.benefit, untrained: found.untrained },
    choosers: choosers.size,
    placed: placed.size,
    firstChoices: places.filter(({ rank }) => rank === 1).length,
    untrainedChoosers: problem.people.filter(({ id, isUntrained }) => isUntrained && choosers.has(id)).length,
  };
  await context.transaction(async tx => {
    const { numUpdatedRows } = await finishAllocationRun(tx.db, runId, {
      ...{ at: tx.now(), mark, outcome },
    }).executeTakeFirstOrThrow();
    tx.audit({ objectType: 'allocation', objectId: runId, details: { places: places.length } });
    if (numUpdatedRows > 0n) await replaceComputed(tx.db, menuId, places, refusals);
  });
}

function finish(
  context: NeedsContext,
  runId: string,
  { mark, outcome }: { mark: string; outcome: AllocationOutcome },
): Promise<void> {
  return context.transaction(async tx => {
    tx.write(finishAllocationRun(tx.db, runId, { at: tx.now(), mark, outcome }));
    tx.audit({ objectType: 'allocation', objectId: runId, details: { state: outcome.state } });
  });
}

/** How many people could fill what a rule asks for. */
function withCount(rule: MenuRule, { problem }: PreparedAllocation): ConflictRule {
  if (!('itemId' in rule)) return rule;
  const unitOf = new Map(problem.people.map(({ id, unitId }) => [id, unitId]));
  const wanted = [...problem.wishes, ...problem.kept].filter(
    ({ personId, itemId }) =>
      itemId === rule.itemId && (!('unitId' in rule) || unitOf.get(personId) === rule.unitId),
  ).length;
  return { ...rule, wanted };
}

/** @throws `ALLOCATION_RUNNING`. */
export async function requireNotRunning(tx: NeedsTransaction, menu: LockedMenu): Promise<void> {
  const newest = await selectNewestAllocation(tx.db, menu.id).executeTakeFirst();
  if (newest && isRunning(newest, tx.now())) throw errors.ALLOCATION_RUNNING({ title: menu.title });
}

function isRunning({ state, startedAt }: RunRow, now: Date): boolean {
  return state === 'computing' && now.getTime() - startedAt.getTime() < lostAfter;
}

export function shownRun(row: RunRow): AllocationRun {
  const { startedAt, finishedAt, mark: _mark, ...run } = row;
  return { ...run, startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null };
}
