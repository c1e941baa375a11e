import { defineAnonymousBox } from '@peixun/plugin-api';
import { z } from 'zod';

/** Anonymous answers on their way, by questionnaire and audience. */
export const surveyAnswers = defineAnonymousBox({
  id: 'needs-analysis/survey-answers',
  answer: z.object({
    questionnaireId: z.uuid(),
    audienceId: z.string().min(1).max(60),
    answers: z.record(z.string(), z.unknown()),
  }),
  group: ({ questionnaireId, audienceId }) => `${questionnaireId}/${audienceId}`,
});
