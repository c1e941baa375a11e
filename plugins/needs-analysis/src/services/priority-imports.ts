import {
  badRowsFile,
  importCheckOf,
  readSheetInWorker,
  templateFor,
  type ImportCheck,
} from '@peixun/spreadsheet';
import { insertPriorities } from '../database/priorities.ts';
import type { NeedsContext } from '../parts.ts';
import { themesOf } from './lookups.ts';
import { prioritySheet } from './priority-sheet.ts';
import { resolvePriorityRows } from './resolve-priority-rows.ts';

export function priorityTemplate(context: NeedsContext) {
  return {
    fileName: `${prioritySheet.title[context.language]}.xlsx`,
    bytes: templateFor(prioritySheet, context.language),
  };
}

/** Keeps the file for the steps that follow and says what is wrong with which cell. */
export async function checkPriorityFile(
  context: NeedsContext,
  file: { name: string; bytes: Uint8Array },
): Promise<ImportCheck> {
  const { reading } = await readPriorities(context, file);
  const { id } = await context.files.put({ ...file, contentType: 'application/octet-stream' });
  return importCheckOf(id, prioritySheet, reading, context.language);
}

/** Imports the rows that are good now, in one transaction: whatever changed since the check counts. */
export async function importPriorities(
  context: NeedsContext,
  checkId: string,
): Promise<{ imported: number }> {
  const { priorities } = await readPriorities(context, await context.files.get(checkId));
  if (priorities.length === 0) return { imported: 0 };
  return context.transaction(async tx => {
    const rows = priorities.map(priority => ({ id: tx.newId(), ...priority }));
    await insertPriorities(tx.db, rows).execute();
    for (const { id } of rows)
      tx.audit({ objectType: 'priority', objectId: id, details: { import: checkId } });
    return { imported: rows.length };
  });
}

export async function priorityBadRows(context: NeedsContext, checkId: string) {
  const file = await context.files.get(checkId);
  const { reading } = await readPriorities(context, file);
  return { fileName: file.name, bytes: badRowsFile(prioritySheet, reading, context.language) };
}

async function readPriorities(context: NeedsContext, file: { name: string; bytes: Uint8Array }) {
  const [reading, units, audiences, themes] = await Promise.all([
    readSheetInWorker(file.bytes, file.name, prioritySheet, { signal: context.signal }),
    context.directory.units(),
    context.directory.audiences(),
    themesOf(context),
  ]);
  const writable = units.filter(unit => context.can('needs-analysis.priority.write', unit.id));
  return resolvePriorityRows(reading, { units: writable, audiences, themes });
}
