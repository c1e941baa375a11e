import { setting, text } from '@peixun/plugin-api';
import { z } from 'zod';

export const needsAnalysisSettings = z.strictObject({
  answerDays: setting(z.int().min(1).max(180).default(14), {
    title: text('问卷开放天数', 'Days a questionnaire stays open'),
    description: text('问卷没有写明截止日期时适用。', 'Where the questionnaire names no last day.'),
  }),
  runsCycle: setting(z.boolean().default(true), {
    title: text('自动执行季度流程', 'Do the quarterly cycle by itself'),
    description: text(
      '到了规则集规定的日期，自动开启、提醒、结束、排序并发布指南；关闭后只能手动执行。',
      'Opens, reminds, closes, ranks and publishes on the days of the rule set. Off: only by hand.',
    ),
  }),
  reminderDays: setting(z.int().min(0).max(30).default(3), {
    title: text('截止前几天提醒未填写的人', 'Days before the last day on which people are reminded'),
    description: text('填 0 则不自动提醒。', '0: nobody is reminded automatically.'),
  }),
});

export type NeedsAnalysisSettings = z.output<typeof needsAnalysisSettings>;
