import { defineEvent, text } from '@peixun/plugin-api';
import { z } from 'zod';

const membership = z.object({ teacherId: z.uuid(), poolId: z.uuid() });

export const teacherAdmitted = defineEvent({
  name: 'faculty-pool.teacher-admitted',
  version: 1,
  title: text('教师已入库', 'A teacher was admitted to a pool'),
  payload: membership.extend({ nominationId: z.uuid() }),
  key: ({ teacherId }) => teacherId,
});

export const teacherReleased = defineEvent({
  name: 'faculty-pool.teacher-released',
  version: 1,
  title: text('教师已移出分库', 'A teacher was released from a pool'),
  payload: membership,
  key: ({ teacherId }) => teacherId,
});
