import { pageOf, readCursor } from '@peixun/plugin-api';
import { z } from 'zod';
import {
  needsAnalysisErrors as errors,
  type PassageOfDocument,
  type Priority,
  type PriorityInput,
} from '../../contract/index.ts';
import {
  deletePriorities,
  insertPriorities,
  selectPriorities,
  selectPriorityById,
  updatePriority,
  type PriorityFilter,
} from '../../database/priorities.ts';
import { deletePassages, insertPassages } from '../../database/priority-passages.ts';
import type { NeedsContext, NeedsTransaction } from '../../parts.ts';
import { checkPassages } from '../documents/passages.ts';
import { requireAudiences, requireTheme } from '../lookups.ts';
import { priorityEntry } from '../search-entries.ts';
import { today } from '../today.ts';

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

/** @throws `UNIT_NOT_FOUND`, `THEME_NOT_FOUND`, `AUDIENCE_NOT_FOUND`, `DOCUMENT_NOT_FOUND`, `DOCUMENT_PASSAGE_UNKNOWN`. */
export async function enterPriority(context: NeedsContext, input: PriorityInput): Promise<Priority> {
  await checkPriority(context, input);
  const id = await context.transaction(async tx => {
    const newId = tx.newId();
    tx.write(insertPriorities(tx.db, [{ id: newId, ...input }], today(context)));
    await replacePassages(tx, newId, input.passages);
    tx.audit({ objectType: 'priority', objectId: newId });
    return newId;
  });
  return indexed(context, id);
}

/** @throws `PRIORITY_NOT_FOUND` and what `enterPriority` throws. */
export async function changePriority(
  context: NeedsContext,
  id: string,
  input: PriorityInput,
): Promise<Priority> {
  await checkPriority(context, input);
  await context.transaction(async tx => {
    const changed = await updatePriority(tx.db, id, input, today(context)).executeTakeFirst();
    if (changed === undefined) throw errors.PRIORITY_NOT_FOUND({ id });
    await replacePassages(tx, id, input.passages);
    tx.audit({ objectType: 'priority', objectId: id });
  });
  return indexed(context, id);
}

/** @throws `PRIORITY_NOT_FOUND`, `DOCUMENT_NOT_FOUND`, `DOCUMENT_PASSAGE_UNKNOWN`. */
export async function addPassages(
  context: NeedsContext,
  id: string,
  passages: readonly PassageOfDocument[],
): Promise<Priority> {
  const { unitId } = await readPriority(context, id);
  if (!context.can(write, unitId)) throw errors.PRIORITY_NOT_FOUND({ id });
  await checkPassages(context, passages);
  await context.transaction(async tx => {
    tx.write(insertPassages(tx.db, id, passages));
    tx.audit({ objectType: 'priority', objectId: id, details: { passages: passages.length } });
  });
  return readPriority(context, id);
}

/** Removes those that exist within the actor's units; rankings keep what they rested on. */
export async function removePriorities(
  context: NeedsContext,
  ids: readonly string[],
): Promise<{ removed: number }> {
  const removed = await context.transaction(async tx => {
    tx.write(deletePassages(tx.db, ids));
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

async function indexed(context: NeedsContext, id: string): Promise<Priority> {
  const priority = await readPriority(context, id);
  await context.search.index([priorityEntry(priority)]);
  return priority;
}

async function replacePassages(
  tx: NeedsTransaction,
  id: string,
  passages: readonly PassageOfDocument[],
): Promise<void> {
  tx.write(deletePassages(tx.db, [id]));
  if (passages.length > 0) await insertPassages(tx.db, id, passages).execute();
}

async function checkPriority(context: NeedsContext, input: PriorityInput): Promise<void> {
  const unit = await context.directory.unit(input.unitId);
  if (unit === undefined || !context.can(write, unit.id)) {
    throw errors.UNIT_NOT_FOUND({ id: input.unitId }, { path: ['unitId'] });
  }
  if (input.audienceId !== null) await requireAudiences(context, [input.audienceId], ['audienceId']);
  await requireTheme(context, input.themeId, ['themeId']);
  await checkPassages(context, input.passages);
}
