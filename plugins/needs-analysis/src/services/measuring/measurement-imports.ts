import { sheetImport } from '@peixun/spreadsheet';
import { inBatches } from '../../database/in-batches.ts';
import { putMeasurements, selectMeasurementsOfRound } from '../../database/measurements.ts';
import { selectOpenRounds } from '../../database/measuring-rounds.ts';
import { measuringOn } from '../../domain/competencies/round-people.ts';
import type { NeedsContext } from '../../parts.ts';
import { lockOpen, peopleOfRound, requireContent } from './measuring-rounds.ts';
import { measurementSheet } from './measurement-sheet.ts';
import { resolveMeasurementRows, type MeasuredRound } from './resolve-measurement-rows.ts';
import { today } from '../today.ts';

export const measurementImport = sheetImport({
  sheet: measurementSheet,
  async resolve(context: NeedsContext, read) {
    const titles = new Set([...read.rows, ...read.badRows].map(({ values }) => values.round));
    const [open, units, posts] = await Promise.all([
      context.read(selectOpenRounds),
      context.directory.units(),
      context.directory.posts(),
    ]);
    const day = today(context);
    const rounds = await Promise.all(
      open
        .filter(round => titles.has(round.title) && measuringOn(round, day) === 'open')
        .map(async (round): Promise<MeasuredRound> => {
          const content = await requireContent(context, round);
          const [people, tests, appraisals] = await Promise.all([
            peopleOfRound(context, round, content),
            context.read(db => selectMeasurementsOfRound(db, round.id, 'test')),
            context.read(db => selectMeasurementsOfRound(db, round.id, 'appraisal')),
          ]);
          return { round, content, people, known: [...tests, ...appraisals] };
        }),
    );
    return resolveMeasurementRows(read, { rounds, units, posts, today: day });
  },
  async write(context, measurements, checkId) {
    const day = today(context);
    await context.transaction(async tx => {
      for (const roundId of new Set(measurements.map(measurement => measurement.roundId))) {
        await lockOpen(tx, roundId, day);
      }
      for (const batch of inBatches(measurements)) tx.write(putMeasurements(tx.db, batch));
      for (const personId of new Set(measurements.map(measurement => measurement.personId))) {
        tx.audit({ objectType: 'measurement', objectId: personId, details: { import: checkId } });
      }
    });
  },
});
