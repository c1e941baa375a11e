import { defineService, text } from '@peixun/plugin-api';
import { z } from 'zod';

/**
 * What this plugin asks of the county's courses. A plugin that has courses provides it under this id; until the county
 * enables one, themes are shown without courses.
 */
export const courses = defineService({
  id: 'resource-bank/courses',
  version: '1.0.0',
  title: text('课程', 'Courses'),
  methods: {
    /**
     * Courses about themes, best first. Themes are matched by name, since every county has its own: a theme's `broader`
     * names are those above it in its tree, nearest first.
     */
    forThemes: {
      input: z.object({
        themes: z
          .array(z.object({ name: z.string().min(1), broader: z.array(z.string()).default([]) }))
          .min(1)
          .max(50),
        limit: z.int().min(1).max(50).default(10),
      }),
      output: z.object({
        items: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            kind: z.string().describe('Such as 微课, in the words of the provider'),
            link: z.string().nullable().describe('A path within the county: /resource-bank/courses/…'),
          }),
        ),
      }),
    },
  },
});
