import { defineService, text } from '@peixun/plugin-api';
import { z } from 'zod';
import { teacherKind } from './teachers.ts';

const teacherSummary = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: teacherKind,
  title: z.string(),
});

/** Why a teacher is suggested, in words that a page can show. */
const reason = z.object({ 'zh-CN': z.string(), en: z.string() });

export const teacherSuggestion = teacherSummary.extend({ reasons: z.array(reason).min(1) });

export type TeacherSuggestion = z.output<typeof teacherSuggestion>;

/** The county's admitted teachers, for plugins that plan or run classes. */
export const teachers = defineService({
  id: 'faculty-pool/teachers',
  version: '1.0.0',
  title: text('师资', 'Teachers'),
  methods: {
    /**
     * Who could teach themes, best first. Themes are matched by name, since every county has its own: a theme's
     * `broader` names are those above it in its tree, nearest first.
     */
    suggest: {
      input: z.object({
        themes: z
          .array(z.object({ name: z.string().min(1), broader: z.array(z.string()).default([]) }))
          .min(1)
          .max(50),
        limit: z.int().min(1).max(50).default(5),
      }),
      output: z.object({ items: z.array(teacherSuggestion) }),
    },
    /** Teachers by id; unknown ids are left out. */
    get: {
      input: z.object({ ids: z.array(z.uuid()).max(200) }),
      output: z.object({ items: z.array(teacherSummary) }),
    },
  },
});
