import { pageOf, readCursor } from '@peixun/plugin-api';
import { z } from 'zod';
import { needsAnalysisErrors as errors, type Priority, type PriorityInput } from '../contract/index.ts';
import {
  deletePriorities,
  insertPriorities,
  selectPriorities,
  selectPriorityById,
  updatePriority,
  type PriorityFilter,
} from '../database/priorities.ts';
import type { NeedsContext } from '../parts.ts';
import { requireAudiences, requireTheme } from './lookups.ts';
import { priorityEntry } from './search-entries.ts';
import { today } from './today.ts';

const write = 'needs-analysis.priority.write';

export async function listPriorities(
  context: NeedsContext,
  { cursor, limit, ...filter }: PriorityFilter & { cursor?: string; limit: number },
) {
  const [before] = readCursor(cursor, z.tuple([z.uuid()])) ?? [];
  const rows = await context.read(db => selectPriorities(db, filter, { before, limit: limit + 1 }));
  return pageOf(rows, limit, ({ id }) => [id]);
}

/** @throws `PRIORITY_NOT_FOUND`. */
export async function readPriority(context: NeedsContext, id: string): Promise<Priority> {
  const [priority] = await context.read(db => selectPriorityById(db, id));
  if (priority === undefined) throw errors.PRIORITY_NOT_FOUND({ id });
  return priority;
}

/** @throws `UNIT_NOT_FOUND`, `THEME_NOT_FOUND`, `AUDIENCE_NOT_FOUND`. */
export async function enterPriority(context: NeedsContext, input: PriorityInput): Promise<Priority> {
  const { themeName } = await checkPriority(context, input);
  const confirmedOn = today(context);
  const entered = await context.transaction(async tx => {
    const id = tx.newId();
    await insertPriorities(tx.db, [{ id, ...input }], confirmedOn).execute();
    tx.audit({ objectType: 'priority', objectId: id });
    return { id, ...input, themeName, confirmedOn };
  });
  await context.search.index([priorityEntry(entered)]);
  return entered;
}

/** @throws `PRIORITY_NOT_FOUND` and what `enterPriority` throws. */
export async function changePriority(
  context: NeedsContext,
  id: string,
  input: PriorityInput,
): Promise<Priority> {
  const { themeName } = await checkPriority(context, input);
  const confirmedOn = today(context);
  await context.transaction(async tx => {
    const changed = await updatePriority(tx.db, id, input, confirmedOn).executeTakeFirst();
    if (changed === undefined) throw errors.PRIORITY_NOT_FOUND({ id });
    tx.audit({ objectType: 'priority', objectId: id });
  });
  const priority = { id, ...input, themeName, confirmedOn };
  await context.search.index([priorityEntry(priority)]);
  return priority;
}

/** Removes those that exist within the actor's units; rankings keep what they rested on. */
export async function removePriorities(
  context: NeedsContext,
  ids: readonly string[],
): Promise<{ removed: number }> {
  const removed = await context.transaction(async tx => {
    const rows = await deletePriorities(tx.db, ids).execute();
    for (const { id } of rows) tx.audit({ objectType: 'priority', objectId: id });
    return rows;
  });
  await context.search.remove(
    'priority',
    removed.map(({ id }) => id),
  );
  return { removed: removed.length };
}

async function checkPriority(context: NeedsContext, input: PriorityInput): Promise<{ themeName: string }> {
  const unit = await context.directory.unit(input.unitId);
  if (unit === undefined || !context.can(write, unit.id)) {
    throw errors.UNIT_NOT_FOUND({ id: input.unitId }, { path: ['unitId'] });
  }
  if (input.audienceId !== null) await requireAudiences(context, [input.audienceId], ['audienceId']);
  const theme = await requireTheme(context, input.themeId, ['themeId']);
  return { themeName: theme.name };
}
