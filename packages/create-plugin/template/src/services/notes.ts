import { pageOf, readCursor } from '@peixun/plugin-api';
import { z } from 'zod';
import { myPluginErrors as errors } from '../contract/errors.ts';
// <event>
import { noteAdded } from '../contract/events.ts';
// </event>
import type { Note, NoteInList, noteInput } from '../contract/notes.ts';
import { insertNote, selectNote, selectNotes } from '../database/notes.ts';
import { excerpt } from '../domain/excerpt.ts';
import type { MyPluginContext } from '../parts.ts';

/** @throws `CURSOR_INVALID`. */
export async function listNotes(
  context: MyPluginContext,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<{ items: NoteInList[]; nextCursor?: string }> {
  const [before] = readCursor(cursor, z.tuple([z.uuid()])) ?? [];
  const notes = await context.read(db => selectNotes(db, { before, limit: limit + 1 }));
  const { items, nextCursor } = pageOf(notes, limit, note => [note.id]);
  return {
    items: items.map(({ content, writtenAt, ...note }) => ({
      ...note,
      writtenAt: writtenAt.toISOString(),
      excerpt: excerpt(content, context.settings.excerptLength),
    })),
    nextCursor,
  };
}

/** @throws `NOTE_NOT_FOUND`. */
export async function readNote(context: MyPluginContext, id: string): Promise<Note> {
  const [note] = await context.read(db => selectNote(db, id));
  if (note === undefined) throw errors.NOTE_NOT_FOUND({ id });
  return { ...note, writtenAt: note.writtenAt.toISOString() };
}

/** @throws `NOT_ALLOWED` when the actor may not write notes of the unit. */
export async function addNote(context: MyPluginContext, input: z.output<typeof noteInput>): Promise<Note> {
  const { unitId, content } = input;
  context.require('my-plugin.note.write', unitId);
  const { actor } = context;
  return context.transaction(async tx => {
    const [id, writtenAt] = [tx.newId(), tx.now()];
    const writtenBy = actor.kind === 'person' ? actor.personId : null;
    const note = { id, unit_id: unitId, content, written_at: writtenAt, written_by: writtenBy };
    tx.write(insertNote(tx.db, note));
    // <event>
    tx.publish(noteAdded, { noteId: id, unitId });
    // </event>
    tx.audit({ objectType: 'note', objectId: id });
    return { id, unitId, content, writtenAt: writtenAt.toISOString() };
  });
}
