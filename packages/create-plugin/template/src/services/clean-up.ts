import { deleteNotesBefore } from '../database/old-notes.ts';
import type { MyPluginContext } from '../parts.ts';

const day = 24 * 60 * 60_000;

/** Removes what is older than the county keeps. Returns how many notes that were. */
export function cleanUp(context: MyPluginContext): Promise<number> {
  const before = new Date(context.now().getTime() - context.settings.keepDays * day);
  return context.transaction(async ({ db }) => (await deleteNotesBefore(db, before).execute()).length);
}
