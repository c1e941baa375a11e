import { randomUUID } from 'node:crypto';
import { surveyAnswers } from '../contract/index.ts';
import { insertAnonymousAnswers } from '../database/answers.ts';
import { box } from '../parts.ts';

/** Ids are random: a UUID v7 would tell the time and the order. */
export const receiveSurveyAnswers = box(surveyAnswers, async (context, answers) => {
  await insertAnonymousAnswers(
    context.db,
    answers.map(answer => ({ id: randomUUID(), ...answer })),
  ).execute();
});
