import { notesApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import { addNote, listNotes, readNote } from '../services/notes.ts';

export const noteRoutes = routes(notesApi, {
  'GET /notes': (context, { query }) => listNotes(context, query),
  'GET /notes/:id': (context, { params }) => readNote(context, params.id),
  'POST /notes': (context, { body }) => addNote(context, body),
});
