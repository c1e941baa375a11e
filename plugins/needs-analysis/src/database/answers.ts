import type { Reader, Writer } from './reader.ts';

export interface NamedAnswer {
  readonly id: string;
  readonly questionnaireId: string;
  readonly personId: string;
  readonly audienceId: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Answers those who had not taken part before. */
export function insertParticipation(
  db: Writer,
  questionnaireId: string,
  people: readonly { readonly personId: string; readonly audienceId: string }[],
) {
  return db
    .insertInto('participation')
    .values(
      people.map(({ personId, audienceId }) => ({
        questionnaire_id: questionnaireId,
        person_id: personId,
        audience_id: audienceId,
      })),
    )
    .onConflict(conflict => conflict.columns(['county_id', 'questionnaire_id', 'person_id']).doNothing())
    .returning('person_id as personId');
}

export function deleteParticipation(db: Writer, questionnaireId: string, personId: string) {
  return db
    .deleteFrom('participation')
    .where('questionnaire_id', '=', questionnaireId)
    .where('person_id', '=', personId);
}

/** How many people of each audience took part, by questionnaire. */
export function countParticipation(db: Reader, questionnaireIds: readonly string[]) {
  return countByAudience(db, 'participation', questionnaireIds);
}

/** Who took part in a questionnaire. */
export function selectParticipants(db: Reader, questionnaireId: string) {
  return db
    .selectFrom('participation')
    .select('person_id as personId')
    .where('questionnaire_id', '=', questionnaireId);
}

/** The last answer of a person holds. */
export function putNamedAnswers(db: Writer, answers: readonly NamedAnswer[]) {
  return db
    .insertInto('named_answer')
    .values(
      answers.map(answer => ({
        id: answer.id,
        questionnaire_id: answer.questionnaireId,
        person_id: answer.personId,
        audience_id: answer.audienceId,
        answers: JSON.stringify(answer.answers),
      })),
    )
    .onConflict(conflict =>
      conflict
        .columns(['county_id', 'questionnaire_id', 'person_id'])
        .doUpdateSet(eb => ({ answers: eb.ref('excluded.answers') })),
    );
}

/** What a person answered under their name. */
export function selectNamedAnswer(db: Reader, questionnaireId: string, personId: string) {
  return db
    .selectFrom('named_answer')
    .select('answers')
    .where('questionnaire_id', '=', questionnaireId)
    .where('person_id', '=', personId);
}

export function insertAnonymousAnswers(
  db: Writer,
  answers: readonly {
    id: string;
    questionnaireId: string;
    audienceId: string;
    answers: Readonly<Record<string, unknown>>;
  }[],
) {
  return db.insertInto('anonymous_answer').values(
    answers.map(answer => ({
      id: answer.id,
      questionnaire_id: answer.questionnaireId,
      audience_id: answer.audienceId,
      answers: JSON.stringify(answer.answers),
    })),
  );
}

/** What was answered to questionnaires, by audience, of named and anonymous ones alike: never by whom. */
export function selectAnswers(db: Reader, questionnaireIds: readonly string[]) {
  const columns = ['questionnaire_id as questionnaireId', 'audience_id as audienceId', 'answers'] as const;
  return db
    .selectFrom('named_answer')
    .select(columns)
    .where('questionnaire_id', 'in', questionnaireIds)
    .unionAll(
      db.selectFrom('anonymous_answer').select(columns).where('questionnaire_id', 'in', questionnaireIds),
    );
}

/** How many anonymous answers have arrived from each audience, by questionnaire. */
export function countAnonymousAnswers(db: Reader, questionnaireIds: readonly string[]) {
  return countByAudience(db, 'anonymous_answer', questionnaireIds);
}

function countByAudience(
  db: Reader,
  table: 'participation' | 'anonymous_answer',
  questionnaireIds: readonly string[],
) {
  return db
    .selectFrom(table)
    .select([
      'questionnaire_id as questionnaireId',
      'audience_id as audienceId',
      db.fn.countAll<number>().as('count'),
    ])
    .where('questionnaire_id', 'in', questionnaireIds)
    .groupBy(['questionnaire_id', 'audience_id']);
}
