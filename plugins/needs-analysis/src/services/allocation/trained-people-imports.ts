import type { Person } from '@peixun/plugin-api';
import { sheetImport, withProblems } from '@peixun/spreadsheet';
import { markTrained } from '../../database/trained-people.ts';
import type { NeedsContext } from '../../parts.ts';
import { activePeople } from '../active-people.ts';
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
    const resolved = [...read.rows, ...read.badRows].map(({ row, values }) => {
      const { person, problems } = namedInRow(values, { units, people, posts });
      return { row, year: values.year, person, problems };
    });
    const good = new Set(read.rows.map(({ row }) => row));
    return {
      reading: withProblems(
        read,
        resolved.flatMap(({ row, problems }) =>
          problems.map(([column, { code, title }]) => ({ row, column, code, message: title })),
        ),
      ),
      items: resolved.flatMap(({ row, year, person }) =>
        good.has(row) && year !== undefined && person ? [{ year, person }] : [],
      ),
    };
  },
  async write(context, trained, checkId) {
    const byYear = Map.groupBy(trained, ({ year }) => year);
    await context.transaction(async tx => {
      for (const [year, marks] of byYear) {
        for (const people of inThousands(marks.map(({ person }) => person))) {
          tx.write(markTrained(tx.db, year, people));
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

/** A statement takes 65,535 parameters. */
function inThousands(people: readonly Person[]): Person[][] {
  return Array.from({ length: Math.ceil(people.length / 1000) }, (_part, at) =>
    people.slice(at * 1000, (at + 1) * 1000),
  );
}
