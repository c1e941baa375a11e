import { sheetImport } from '@peixun/spreadsheet';
import { insertPriorities, selectEnteredPriorities } from '../../database/priorities.ts';
import type { NeedsContext } from '../../parts.ts';
import { themesOf } from '../lookups.ts';
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
      tx.write(insertPriorities(tx.db, entered, confirmedOn));
      for (const { id } of entered)
        tx.audit({ objectType: 'priority', objectId: id, details: { import: checkId } });
      return entered;
    });
    await context.search.index(rows.map(priorityEntry));
  },
});
