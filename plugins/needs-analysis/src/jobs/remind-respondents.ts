import { remindRespondents } from '../contract/index.ts';
import { job } from '../parts.ts';
import { remindOfEnding } from '../services/questionnaires/reminders.ts';

export const remindRespondentsJob = job(remindRespondents, remindOfEnding);
