import type { FileAnswer } from '@peixun/plugin-api';
import { rowsFile, sheetImport } from '@peixun/spreadsheet';
import { inBatches } from '../../database/in-batches.ts';
import {
  insertPriorities,
  selectEnteredPriorities,
  selectPriorities,
  type PriorityFilter,
} from '../../database/priorities.ts';
import type { NeedsContext } from '../../parts.ts';
import { audienceNames, themesOf } from '../lookups.ts';
import { prioritySheet } from './priority-sheet.ts';
import { resolvePriorityRows } from './resolve-priority-rows.ts';
import { priorityEntry } from '../search-entries.ts';
import { today } from '../today.ts';

export const priorityImport = sheetImport({
  sheet: prioritySheet,
  async resolve(context: NeedsContext, read) {
    const [units, audiences, themes, entered] = await Promise.all([
      context.directory.units(),
      context.directory.audiences(),
      themesOf(context),
      context.read(selectEnteredPriorities),
    ]);
    const writable = units.filter(unit => context.can('needs-analysis.priority.write', unit.id));
    return resolvePriorityRows(read, { units: writable, audiences, themes, entered });
  },
  async write(context, priorities, checkId) {
    const confirmedOn = today(context);
    const rows = await context.transaction(async tx => {
      const entered = priorities.map(priority => ({ id: tx.newId(), ...priority }));
      for (const batch of inBatches(entered)) tx.write(insertPriorities(tx.db, batch, confirmedOn));
      for (const { id } of entered)
        tx.audit({ objectType: 'priority', objectId: id, details: { import: checkId } });
      return entered;
    });
    await context.search.index(rows.map(priorityEntry));
  },
});

/** The priorities of a list in the layout of the import. */
export async function exportPriorities(context: NeedsContext, filter: PriorityFilter): Promise<FileAnswer> {
  const { language } = context;
  const [priorities, units, audiences] = await Promise.all([
    context.read(db => selectPriorities(db, filter)),
    context.directory.units(),
    audienceNames(context),
  ]);
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const rows = priorities.map(({ unitId, themeName, audienceId, ...priority }) => ({
    ...priority,
    unit: unitNames.get(unitId),
    theme: themeName,
    audience: audienceId === null ? undefined : audiences.get(audienceId),
  }));
  return {
    fileName: `${prioritySheet.title[language]}.xlsx`,
    bytes: rowsFile(prioritySheet, rows, language),
  };
}
