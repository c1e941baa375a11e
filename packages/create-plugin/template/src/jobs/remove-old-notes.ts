import { removeOldNotes } from '../contract/index.ts';
import { job } from '../parts.ts';
import { cleanUp } from '../services/clean-up.ts';

export const removeOldNotesJob = job(removeOldNotes, context => cleanUp(context));
