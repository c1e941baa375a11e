import type { ObservationKind } from '../contract/index.ts';
import type { Reader, Writer } from './reader.ts';

export interface ObservationFilter {
  readonly kind?: ObservationKind;
  readonly unitId?: string;
  readonly themeId?: string;
}

/** An observation as it is kept. */
export interface KeptObservation {
  readonly id: string;
  readonly kind: ObservationKind;
  readonly unitId: string;
  readonly personId: string | null;
  readonly themeId: string;
  readonly grade: string;
  /** `YYYY-MM-DD`. */
  readonly observedOn: string;
  /** Encrypted. */
  readonly note: Uint8Array | null;
}

/** Newest first; `before` is the id of the last row of the page before. */
export function selectObservations(
  db: Reader,
  filter: ObservationFilter,
  page: { before: string | undefined; limit: number },
) {
  let query = db
    .selectFrom('observation')
    .innerJoin('theme', join =>
      join
        .onRef('theme.county_id', '=', 'observation.county_id')
        .onRef('theme.id', '=', 'observation.theme_id'),
    )
    .select([
      'observation.id',
      'observation.kind',
      'observation.unit_id as unitId',
      'observation.person_id as personId',
      'observation.theme_id as themeId',
      'theme.name as themeName',
      'observation.grade',
      'observation.observed_on as observedOn',
      'observation.note',
    ])
    .orderBy('observation.id', 'desc')
    .limit(page.limit);
  if (page.before !== undefined) query = query.where('observation.id', '<', page.before);
  if (filter.kind !== undefined) query = query.where('observation.kind', '=', filter.kind);
  if (filter.unitId !== undefined) query = query.where('observation.unit_id', '=', filter.unitId);
  if (filter.themeId !== undefined) query = query.where('observation.theme_id', '=', filter.themeId);
  return query;
}

/** What tells an observation from others, of some days: to find what is recorded twice. */
export function selectRecorded(db: Reader, days: readonly string[]) {
  return db
    .selectFrom('observation')
    .select([
      'kind',
      'unit_id as unitId',
      'person_id as personId',
      'theme_id as themeId',
      'observed_on as observedOn',
    ])
    .where('observed_on', 'in', days);
}

/** What was observed on some days, in the order in which it was recorded. */
export function selectObserved(db: Reader, from: string, to: string) {
  return db
    .selectFrom('observation')
    .select([
      'kind',
      'unit_id as unitId',
      'person_id as personId',
      'theme_id as themeId',
      'grade',
      'observed_on as observedOn',
    ])
    .where('observed_on', '>=', from)
    .where('observed_on', '<=', to)
    .orderBy('id');
}

/** Those that are recorded already are left out of what it returns. */
export function insertObservations(db: Writer, observations: readonly KeptObservation[]) {
  return db
    .insertInto('observation')
    .values(
      observations.map(observation => ({
        id: observation.id,
        kind: observation.kind,
        unit_id: observation.unitId,
        person_id: observation.personId,
        theme_id: observation.themeId,
        grade: observation.grade,
        observed_on: observation.observedOn,
        note: observation.note && Buffer.from(observation.note),
      })),
    )
    .onConflict(conflict => conflict.doNothing())
    .returning('id');
}

export function deleteObservations(db: Writer, ids: readonly string[]) {
  return db.deleteFrom('observation').where('id', 'in', ids).returning('id');
}
