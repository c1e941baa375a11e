import { sheetImport } from '@peixun/spreadsheet';
import { observedGrades } from '../../contract/index.ts';
import { selectRecorded } from '../../database/observations.ts';
import type { NeedsContext } from '../../parts.ts';
import { activePeople } from '../people.ts';
import { themesOf } from '../lookups.ts';
import { observationSheet } from './observation-sheet.ts';
import { recordObservations } from './observations.ts';
import { resolveObservationRows } from './resolve-observation-rows.ts';
import { today } from '../today.ts';

export const observationImport = sheetImport({
  sheet: observationSheet,
  async resolve(context: NeedsContext, read) {
    const rows = [...read.rows, ...read.badRows].map(({ values }) => values);
    const days = [...new Set(rows.flatMap(({ observedOn }) => observedOn ?? []))];
    const [units, people, posts, themes, recorded] = await Promise.all([
      context.directory.units(),
      activePeople(context),
      context.directory.posts(),
      themesOf(context),
      days.length === 0 ? [] : context.read(db => selectRecorded(db, days)),
    ]);
    return resolveObservationRows(read, {
      units: units.filter(({ id }) => context.can('needs-analysis.observation.write', id)),
      people,
      posts,
      themes,
      grades: context.rule(observedGrades).values,
      recorded,
      today: today(context),
    });
  },
  async write(context, observations, checkId) {
    await recordObservations(context, observations, { import: checkId });
  },
});
