import { notes } from './0001-notes.ts';

export const migrations = [notes];
