import { randomUUID } from 'node:crypto';
import { insertAnonymousAnswers } from '../../database/answers.ts';
import type { Writer } from '../../database/reader.ts';

/** Keeps anonymous answers. Their ids are random: a UUID v7 would tell the time and the order. */
export async function receiveAnswers(
  { db }: { readonly db: Writer },
  answers: readonly {
    questionnaireId: string;
    audienceId: string;
    answers: Readonly<Record<string, unknown>>;
  }[],
): Promise<void> {
  await insertAnonymousAnswers(
    db,
    answers.map(answer => ({ id: randomUUID(), ...answer })),
  ).execute();
}
