import type { Reader, Writer } from './reader.ts';

export function selectPaperSheets(db: Reader, questionnaireId: string) {
  return db.selectFrom('paper_sheet').select('number').where('questionnaire_id', '=', questionnaireId);
}

/** Answers the numbers that were not taken before. */
export function insertPaperSheets(db: Writer, questionnaireId: string, numbers: readonly string[]) {
  return db
    .insertInto('paper_sheet')
    .values(numbers.map(number => ({ questionnaire_id: questionnaireId, number })))
    .onConflict(conflict => conflict.columns(['county_id', 'questionnaire_id', 'number']).doNothing())
    .returning('number');
}

export function deletePaperSheet(db: Writer, questionnaireId: string, number: string) {
  return db
    .deleteFrom('paper_sheet')
    .where('questionnaire_id', '=', questionnaireId)
    .where('number', '=', number);
}
