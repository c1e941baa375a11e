import { defineEvent, text } from '@peixun/plugin-api';
import { z } from 'zod';

/** Notes of one unit are handled one after the other, in the order in which they were written. */
export const noteAdded = defineEvent({
  name: 'my-plugin.note-added',
  version: 1,
  title: text('已新增记事', 'A note was added'),
  payload: z.object({ noteId: z.uuid(), unitId: z.uuid() }),
  key: ({ unitId }) => unitId,
});
