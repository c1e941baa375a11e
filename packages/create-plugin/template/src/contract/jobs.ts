import { defineJob, text } from '@peixun/plugin-api';
import { z } from 'zod';

/** Each night, in the county's time. */
export const removeOldNotes = defineJob({
  id: 'my-plugin/remove-old-notes',
  title: text('清理旧记事', 'Remove old notes'),
  input: z.object({}),
  schedule: '0 3 * * *',
});
