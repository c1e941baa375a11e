import { defineApi, page, pageQuery, text } from '@peixun/plugin-api';
import { z } from 'zod';

/** Full-time at the school, or part-time from elsewhere. */
export const teacherKind = z.enum(['full-time', 'part-time']);

export type TeacherKind = z.output<typeof teacherKind>;

export const teacherInput = z.strictObject({
  name: z.string().trim().min(1).max(60),
  kind: teacherKind,
  title: z.string().trim().max(60).default('').describe('Professional title or post, such as 高级讲师'),
  homeUnitId: z.uuid().nullable().default(null).describe('Where the teacher works; null: outside the county'),
  personId: z.uuid().nullable().default(null).describe('The person of the roster, where there is one'),
  specialities: z
    .array(z.string().trim().min(1).max(60))
    .max(30)
    .default([])
    .describe('Themes that the teacher teaches, named as the county names its themes'),
  introduction: z.string().trim().max(2000).default(''),
});

export type TeacherInput = z.output<typeof teacherInput>;

export const teacher = teacherInput.extend({
  id: z.uuid(),
  specialities: z.array(z.string()),
  pools: z.array(z.object({ id: z.uuid(), name: z.string(), admittedAt: z.iso.datetime() })),
});

export type Teacher = z.output<typeof teacher>;

const read = { permission: 'faculty-pool.teacher.read' };
const write = { permission: 'faculty-pool.teacher.write' };
const byId = z.object({ id: z.uuid() });

export const teachersApi = defineApi({
  'GET /teachers': {
    summary: text('查询师资', 'Search teachers'),
    access: read,
    query: pageQuery.extend({
      words: z.string().trim().max(100).optional(),
      kind: teacherKind.optional(),
      poolId: z.uuid().optional(),
      speciality: z.string().trim().max(60).optional(),
    }),
    response: page(teacher),
  },
  'GET /teachers/:id': {
    summary: text('查看教师', 'Read a teacher'),
    access: read,
    params: byId,
    response: teacher,
  },
  'POST /teachers': {
    summary: text('登记教师', 'Register a teacher'),
    access: write,
    body: teacherInput,
    response: teacher,
  },
  'PUT /teachers/:id': {
    summary: text('修改教师档案', 'Change a teacher'),
    access: write,
    params: byId,
    body: teacherInput,
    response: teacher,
  },
});
