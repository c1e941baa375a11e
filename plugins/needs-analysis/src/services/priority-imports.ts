import {
  badRowsFile,
  importCheckOf,
  readingIn,
  readSheetInWorker,
  storedReading,
  templateFor,
  type ImportCheck,
  type SheetReading,
} from '@peixun/spreadsheet';
import { insertPriorities, selectEnteredPriorities } from '../database/priorities.ts';
import type { NeedsContext } from '../parts.ts';
import { themesOf } from './lookups.ts';
import { prioritySheet, type PrioritySheet } from './priority-sheet.ts';
import { resolvePriorityRows } from './resolve-priority-rows.ts';
import { priorityEntry } from './search-entries.ts';

export function priorityTemplate(context: NeedsContext) {
  return {
    fileName: `${prioritySheet.title[context.language]}.xlsx`,
    bytes: templateFor(prioritySheet, context.language),
  };
}

/** Keeps what was read for the steps that follow and says what is wrong with which cell. */
export async function checkPriorityFile(
  context: NeedsContext,
  file: { name: string; bytes: Uint8Array },
): Promise<ImportCheck> {
  const read = await readSheetInWorker(file.bytes, file.name, prioritySheet, { signal: context.signal });
  const { id } = await context.files.put(storedReading(file.name, read));
  const { reading } = await resolve(context, read);
  return importCheckOf(id, prioritySheet, reading, context.language);
}

/** Imports the rows that are good now, in one transaction: whatever changed since the check counts. */
export async function importPriorities(
  context: NeedsContext,
  checkId: string,
): Promise<{ imported: number }> {
  const { bytes } = await context.files.get(checkId);
  const { priorities } = await resolve(context, readingIn(bytes, prioritySheet));
  if (priorities.length === 0) return { imported: 0 };
  const imported = await context.transaction(async tx => {
    const rows = priorities.map(priority => ({ id: tx.newId(), ...priority }));
    await insertPriorities(tx.db, rows).execute();
    for (const { id } of rows)
      tx.audit({ objectType: 'priority', objectId: id, details: { import: checkId } });
    return rows;
  });
  await context.search.index(imported.map(priorityEntry));
  return { imported: imported.length };
}

export async function priorityBadRows(context: NeedsContext, checkId: string) {
  const { name, bytes } = await context.files.get(checkId);
  const { reading } = await resolve(context, readingIn(bytes, prioritySheet));
  return {
    fileName: name.replace(/\.\w+$/, '.xlsx'),
    bytes: badRowsFile(prioritySheet, reading, context.language),
  };
}

async function resolve(context: NeedsContext, read: SheetReading<PrioritySheet['columns']>) {
  const [units, audiences, themes, entered] = await Promise.all([
    context.directory.units(),
    context.directory.audiences(),
    themesOf(context),
    context.read(selectEnteredPriorities),
  ]);
  const writable = units.filter(unit => context.can('needs-analysis.priority.write', unit.id));
  return resolvePriorityRows(read, { units: writable, audiences, themes, entered });
}
