import { defineEvent, text } from '@peixun/plugin-api';
import { z } from 'zod';

export const noteAdded = defineEvent({
  name: 'my-plugin.note-added',
  version: 1,
  title: text('已新增记事', 'A note was added'),
  payload: z.object({ noteId: z.uuid() }),
  key: ({ noteId }) => noteId,
});
