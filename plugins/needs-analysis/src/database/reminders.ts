import type { Reader, Writer } from './reader.ts';

/** The last day on which people were reminded of each questionnaire. */
export function selectLastReminders(db: Reader, questionnaireIds: readonly string[]) {
  return db
    .selectFrom('reminder')
    .select(['questionnaire_id as questionnaireId', eb => eb.fn.max('day').as('day')])
    .where('questionnaire_id', 'in', questionnaireIds)
    .groupBy('questionnaire_id');
}

/** Answers nothing when people were reminded on that day already. */
export function insertReminder(db: Writer, questionnaireId: string, day: string, people: number) {
  return db
    .insertInto('reminder')
    .values({ questionnaire_id: questionnaireId, day, people })
    .onConflict(conflict => conflict.columns(['county_id', 'questionnaire_id', 'day']).doNothing())
    .returning('day');
}
