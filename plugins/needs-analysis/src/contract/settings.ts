import { z } from 'zod';

export const needsAnalysisSettings = z.strictObject({
  answerDays: z.int().min(1).max(180).default(14).meta({
    title: '问卷开放天数',
    description: 'Days a questionnaire stays open unless it names its last day',
  }),
});

export type NeedsAnalysisSettings = z.output<typeof needsAnalysisSettings>;
