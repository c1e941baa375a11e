import { resolveRows, sheetImport } from '@peixun/spreadsheet';
import { inBatches } from '../../database/in-batches.ts';
import { markTrained } from '../../database/trained-people.ts';
import type { NeedsContext } from '../../parts.ts';
import { activePeople } from '../people.ts';
import { namedInRow } from '../named-in-row.ts';
import { trainedPeopleSheet } from './trained-people-sheet.ts';

/** A row for each person and year; who is marked already stays so. */
export const trainedPeopleImport = sheetImport({
  sheet: trainedPeopleSheet,
  async resolve(context: NeedsContext, read) {
    const [units, people, posts] = await Promise.all([
      context.directory.units(),
      activePeople(context),
      context.directory.posts(),
    ]);
    return resolveRows(read, ({ year, ...values }) => {
      const { person, problems } = namedInRow(values, { units, people, posts });
      return { problems, item: year !== undefined && person ? { year, person } : undefined };
    });
  },
  async write(context, trained, checkId) {
    const byYear = Map.groupBy(trained, ({ year }) => year);
    await context.transaction(async tx => {
      for (const [year, marks] of byYear) {
        for (const batch of inBatches(marks.map(({ person }) => person))) {
          tx.write(markTrained(tx.db, year, batch));
        }
      }
      for (const { year, person } of trained) {
        tx.audit({
          objectType: 'person',
          objectId: person.id,
          details: { trained: year, import: checkId },
        });
      }
    });
  },
});
