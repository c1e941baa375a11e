import type { SampledState } from '../contract/index.ts';
import type { Reader, Writer } from './reader.ts';

export interface SampledPerson {
  readonly personId: string;
  readonly audienceId: string;
  readonly group: string;
  readonly place: number;
  readonly state: SampledState;
}

/** Everybody who was drawn, in the order in which the lot fell. */
export function selectSampled(db: Reader, questionnaireId: string) {
  return db
    .selectFrom('sampled_person')
    .select(['person_id as personId', 'audience_id as audienceId', 'unit_group as group', 'place', 'state'])
    .where('questionnaire_id', '=', questionnaireId)
    .orderBy('place')
    .orderBy('person_id');
}

/** How many of each audience are asked, by questionnaire. */
export function countSampled(db: Reader, questionnaireIds: readonly string[]) {
  return db
    .selectFrom('sampled_person')
    .select([
      'questionnaire_id as questionnaireId',
      'audience_id as audienceId',
      db.fn.countAll<number>().as('count'),
    ])
    .where('questionnaire_id', 'in', questionnaireIds)
    .where('state', '=', 'asked')
    .groupBy(['questionnaire_id', 'audience_id']);
}

export function insertSampled(db: Writer, questionnaireId: string, people: readonly SampledPerson[]) {
  return db.insertInto('sampled_person').values(
    people.map(({ personId, audienceId, group, place, state }) => ({
      questionnaire_id: questionnaireId,
      person_id: personId,
      audience_id: audienceId,
      unit_group: group,
      place,
      state,
    })),
  );
}

export function deleteSampled(db: Writer, questionnaireId: string) {
  return db.deleteFrom('sampled_person').where('questionnaire_id', '=', questionnaireId);
}

export function updateSampledState(
  db: Writer,
  questionnaireId: string,
  personIds: readonly string[],
  state: SampledState,
) {
  return db
    .updateTable('sampled_person')
    .set({ state })
    .where('questionnaire_id', '=', questionnaireId)
    .where('person_id', 'in', personIds);
}
