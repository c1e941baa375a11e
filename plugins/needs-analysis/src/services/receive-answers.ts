import { randomUUID } from 'node:crypto';
import { insertAnonymousAnswers } from '../database/answers.ts';
import { selectQuestionnaire } from '../database/questionnaires.ts';
import type { Writer } from '../database/reader.ts';
import { isSettled } from '../domain/answering.ts';

/**
 * Keeps anonymous answers. Their ids are random: a UUID v7 would tell the time and the order. Those that come when the
 * results are out, because every host was down meanwhile, are kept and do not count.
 */
export async function receiveAnswers(
  { db, now }: { readonly db: Writer; now(): Date },
  answers: readonly {
    questionnaireId: string;
    audienceId: string;
    answers: Readonly<Record<string, unknown>>;
  }[],
): Promise<void> {
  // Answers that come together are of one questionnaire and audience.
  const questionnaire = await selectQuestionnaire(db, answers[0]!.questionnaireId).executeTakeFirst();
  const isLate = questionnaire !== undefined && isSettled(questionnaire, now());
  await insertAnonymousAnswers(
    db,
    answers.map(answer => ({ id: randomUUID(), ...answer, isLate })),
  ).execute();
}
