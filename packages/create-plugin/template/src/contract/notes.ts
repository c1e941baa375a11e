import { defineApi, page, pageQuery, text } from '@peixun/plugin-api';
import { z } from 'zod';

/** A note of a unit. */
export const note = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  content: z.string(),
  writtenAt: z.iso.datetime(),
});

export type Note = z.output<typeof note>;

export const noteInput = z.strictObject({
  unitId: z.uuid(),
  content: z.string().trim().min(1).max(2000),
});

/** A note in a list, with the first words of its content. */
export const noteInList = note.omit({ content: true }).extend({ excerpt: z.string() });

export type NoteInList = z.output<typeof noteInList>;

export const notesApi = defineApi({
  'GET /notes': {
    summary: text('记事列表', 'List notes'),
    access: { permission: 'my-plugin.note.read' },
    query: pageQuery,
    response: page(noteInList),
  },
  'GET /notes/:id': {
    summary: text('查看记事', 'Read a note'),
    access: { permission: 'my-plugin.note.read' },
    params: z.object({ id: z.uuid() }),
    response: note,
  },
  'POST /notes': {
    summary: text('新增记事', 'Add a note'),
    access: { permission: 'my-plugin.note.write' },
    body: noteInput,
    response: note,
  },
});
