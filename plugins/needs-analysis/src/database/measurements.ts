import type { MeasurementKind } from '../contract/index.ts';
import type { Measurement } from '../domain/competencies/measured-level.ts';
import type { Reader, Writer } from './reader.ts';

/** A measurement as it is kept, with the unit that may see it. */
export interface KeptMeasurement extends Measurement {
  readonly unitId: string;
}

function selectMeasurement(db: Reader) {
  return db
    .selectFrom('measurement')
    .innerJoin('measuring_round', join =>
      join
        .onRef('measuring_round.county_id', '=', 'measurement.county_id')
        .onRef('measuring_round.id', '=', 'measurement.round_id'),
    )
    .select([
      'measurement.round_id as roundId',
      'measuring_round.version_id as versionId',
      'measurement.person_id as personId',
      'measurement.competency_id as competencyId',
      'measurement.kind',
      'measurement.level',
      'measurement.measured_on as measuredOn',
    ]);
}

/** All that the reader sees, until a day. */
export function selectMeasurements(db: Reader, until: string) {
  return selectMeasurement(db).where('measurement.measured_on', '<=', until);
}

export function selectMeasurementsOfPerson(db: Reader, personId: string) {
  return selectMeasurement(db).where('measurement.person_id', '=', personId);
}

export function selectMeasurementsOfRound(db: Reader, roundId: string, kind: MeasurementKind) {
  return selectMeasurement(db)
    .where('measurement.round_id', '=', roundId)
    .where('measurement.kind', '=', kind);
}

/** How many people each round has measured in which way, of those whom the reader sees. */
export function countMeasured(db: Reader, roundIds: readonly string[]) {
  return db
    .selectFrom('measurement')
    .select(['round_id as roundId', 'kind', eb => eb.fn.count<number>('person_id').distinct().as('people')])
    .where('round_id', 'in', roundIds)
    .groupBy(['round_id', 'kind']);
}

/** How many people each round has measured in any way. */
export function countMeasuredPeople(db: Reader, roundIds: readonly string[]) {
  return db
    .selectFrom('measurement')
    .select(['round_id as roundId', eb => eb.fn.count<number>('person_id').distinct().as('people')])
    .where('round_id', 'in', roundIds)
    .groupBy('round_id');
}

/** A measurement of the same thing, in the same round, kind and unit is replaced. */
export function putMeasurements(db: Writer, measurements: readonly KeptMeasurement[]) {
  return db
    .insertInto('measurement')
    .values(
      measurements.map(measurement => ({
        round_id: measurement.roundId,
        person_id: measurement.personId,
        competency_id: measurement.competencyId,
        kind: measurement.kind,
        unit_id: measurement.unitId,
        level: measurement.level,
        measured_on: measurement.measuredOn,
      })),
    )
    .onConflict(conflict =>
      conflict
        .columns(['county_id', 'round_id', 'person_id', 'competency_id', 'kind', 'unit_id'])
        .doUpdateSet(eb => ({
          level: eb.ref('excluded.level'),
          measured_on: eb.ref('excluded.measured_on'),
        })),
    );
}
