import { defineJob, text } from '@peixun/plugin-api';
import { z } from 'zod';

/** Ends questionnaires whose last day is over. What was missed while all hosts were off is made up. */
export const closeQuestionnaires = defineJob({
  id: 'needs-analysis/close-questionnaires',
  title: text('结束到期的问卷', 'Close questionnaires whose last day is over'),
  input: z.object({}),
  schedule: '5 0 * * *',
});

/** Reminds of questionnaires that end soon, in the morning. */
export const remindRespondents = defineJob({
  id: 'needs-analysis/remind-respondents',
  title: text('提醒尚未填写问卷的人', 'Remind those who have not answered'),
  input: z.object({}),
  schedule: '0 9 * * *',
});
