import { closeQuestionnaires } from '../contract/index.ts';
import { job } from '../parts.ts';
import { closeOverdue } from '../services/questionnaires/close-overdue.ts';

export const closeQuestionnairesJob = job(closeQuestionnaires, async context => ({
  closed: await closeOverdue(context),
}));
