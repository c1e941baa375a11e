import type { Reader, Writer } from './reader.ts';

/** The theme of each text of questionnaires that an analyst looked at. */
export function selectGroupedTexts(db: Reader, questionnaireIds: readonly string[]) {
  return db
    .selectFrom('grouped_text')
    .select(['questionnaire_id as questionnaireId', 'question', 'text_hash as hash', 'theme_id as themeId'])
    .where('questionnaire_id', 'in', questionnaireIds);
}

export function putGroupedTexts(
  db: Writer,
  group: {
    readonly questionnaireId: string;
    readonly question: string;
    readonly hashes: readonly string[];
    readonly themeId: string | null;
  },
) {
  return db
    .insertInto('grouped_text')
    .values(
      group.hashes.map(hash => ({
        questionnaire_id: group.questionnaireId,
        question: group.question,
        text_hash: hash,
        theme_id: group.themeId,
      })),
    )
    .onConflict(conflict =>
      conflict
        .columns(['county_id', 'questionnaire_id', 'question', 'text_hash'])
        .doUpdateSet({ theme_id: group.themeId }),
    );
}

export function selectSynonyms(db: Reader) {
  return db.selectFrom('theme_synonym').select(['theme_id as themeId', 'word']).orderBy('word');
}

export function deleteSynonyms(db: Writer, themeId: string) {
  return db.deleteFrom('theme_synonym').where('theme_id', '=', themeId);
}

export function insertSynonyms(db: Writer, themeId: string, words: readonly string[]) {
  return db.insertInto('theme_synonym').values(words.map(word => ({ theme_id: themeId, word })));
}
