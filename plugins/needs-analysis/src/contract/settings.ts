import { setting, text } from '@peixun/plugin-api';
import { z } from 'zod';

export const needsAnalysisSettings = z.strictObject({
  answerDays: setting(z.int().min(1).max(180).default(14), {
    title: text('问卷开放天数', 'Days a questionnaire stays open'),
    description: text('问卷没有写明截止日期时适用。', 'Where the questionnaire names no last day.'),
  }),
});

export type NeedsAnalysisSettings = z.output<typeof needsAnalysisSettings>;
