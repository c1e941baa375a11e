import { noteAdded } from '../contract/index.ts';
import { handler } from '../parts.ts';
import { tellOtherWriters } from '../services/tell-other-writers.ts';

export const onNoteAdded = handler(noteAdded, (context, { payload }) =>
  tellOtherWriters(context, payload.noteId),
);
