import { pageOf, readCursor } from '@peixun/plugin-api';
import { z } from 'zod';
import { rankingMethod, type Confirmation } from '../../contract/index.ts';
import { confirmPriorities, selectConfirmations, selectConfirmedDays } from '../../database/confirmations.ts';
import { freshnessOf } from '../../domain/evidence/freshness.ts';
import { firstDayOf, quarterOf, type Quarter } from '../../domain/cycles/quarters.ts';
import type { NeedsContext } from '../../parts.ts';
import { priorityCoverage } from './priority-coverage.ts';
import { today } from '../today.ts';

/** The priorities of this year, and whether they were confirmed this quarter; within the reader's units. */
export async function listConfirmations(
  context: NeedsContext,
  query: { unitId?: string; state?: Confirmation['state']; cursor?: string; limit: number },
) {
  const { cursor, limit, ...filter } = query;
  const day = today(context);
  const since = firstDayOf(quarterOf(day));
  const { year } = quarterOf(day);
  const [before] = readCursor(cursor, z.tuple([z.uuid()])) ?? [];
  const [rows, units] = await Promise.all([
    context.read(db => selectConfirmations(db, { ...filter, year }, since, { before, limit: limit + 1 })),
    context.directory.units(),
  ]);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
  return {
    items: items.map(priority => ({
      ...priority,
      unitName: names.get(priority.unitId) ?? '',
      state: priority.confirmedOn < since ? ('waiting' as const) : ('confirmed' as const),
      isStale: isStale(context, priority.confirmedOn),
    })),
    nextCursor,
  };
}

/** From now on they count as true today. Those outside the actor's units are left as they are. */
export function confirmStillTrue(
  context: NeedsContext,
  ids: readonly string[],
): Promise<{ confirmed: number }> {
  return context.transaction(async tx => {
    const rows = await confirmPriorities(tx.db, ids, today(context)).execute();
    for (const { id } of rows)
      tx.audit({ objectType: 'priority', objectId: id, details: { confirmed: true } });
    return { confirmed: rows.length };
  });
}

/** How far the departments are: what is confirmed, what is stale, and who still has something to do. */
export async function confirmationProgress(context: NeedsContext, quarter: Quarter) {
  const since = firstDayOf(quarter);
  const [priorities, coverage, units] = await Promise.all([
    context.read(db => selectConfirmedDays(db, quarter.year)),
    priorityCoverage(context, quarter.year),
    context.directory.units(),
  ]);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const waiting = priorities.filter(({ confirmedOn }) => confirmedOn < since);
  const late = [...Map.groupBy(waiting, ({ unitId }) => unitId)].map(([unitId, ofUnit]) => ({
    unitId,
    unitName: names.get(unitId) ?? '',
    waiting: ofUnit.length,
  }));
  return {
    priorities: priorities.length,
    confirmed: priorities.length - waiting.length,
    stale: priorities.filter(({ confirmedOn }) => isStale(context, confirmedOn)).length,
    /** Units that entered nothing this year have nothing to confirm, but something to enter. */
    lateUnits: [...late, ...coverage.silentUnits.map(unit => ({ ...unit, waiting: 0 }))],
  };
}

/** The priorities of a year that nobody confirmed for a quarter. */
export async function stalePriorities(context: NeedsContext, year: number) {
  const [priorities, units] = await Promise.all([
    context.read(db => selectConfirmedDays(db, year)),
    context.directory.units(),
  ]);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return priorities
    .filter(({ confirmedOn }) => isStale(context, confirmedOn))
    .map(priority => ({ ...priority, unitName: names.get(priority.unitId) ?? '' }));
}

function isStale(context: NeedsContext, confirmedOn: string): boolean {
  return freshnessOf(confirmedOn, today(context), context.rule(rankingMethod).values).isStale;
}
