import { pageOf, readCursor } from '@peixun/plugin-api';
import { z } from 'zod';
import {
  myPluginErrors as errors,
  noteAdded,
  type Note,
  type noteInList,
  type noteInput,
} from '../contract/index.ts';
import { insertNote, selectNote, selectNotes } from '../database/notes.ts';
import { excerpt } from '../domain/excerpt.ts';
import type { MyPluginContext } from '../parts.ts';

const excerptLength = 40;

/** @throws `CURSOR_INVALID`. */
export async function listNotes(
  context: MyPluginContext,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<{ items: z.output<typeof noteInList>[]; nextCursor?: string }> {
  const [before] = readCursor(cursor, z.tuple([z.uuid()])) ?? [];
  const notes = await context.read(db => selectNotes(db, { before, limit: limit + 1 }));
  const { items, nextCursor } = pageOf(notes, limit, note => [note.id]);
  return {
    items: items.map(({ id, unitId, content }) => ({ id, unitId, excerpt: excerpt(content, excerptLength) })),
    nextCursor,
  };
}

/** @throws `NOTE_NOT_FOUND`. */
export async function readNote(context: MyPluginContext, id: string): Promise<Note> {
  const [note] = await context.read(db => selectNote(db, id));
  if (note === undefined) throw errors.NOTE_NOT_FOUND({ id });
  return note;
}

/** @throws `NOT_ALLOWED` when the actor may not write notes of the unit. */
export async function addNote(context: MyPluginContext, input: z.output<typeof noteInput>): Promise<Note> {
  context.require('my-plugin.note.write', input.unitId);
  return context.transaction(async tx => {
    const note = { id: tx.newId(), ...input };
    await insertNote(tx.db, note).execute();
    tx.publish(noteAdded, { noteId: note.id });
    tx.audit({ objectType: 'note', objectId: note.id });
    return note;
  });
}
