import { defineService, text } from '@peixun/plugin-api';
import { z } from 'zod';
import { theme } from './themes.ts';

/** What other plugins ask before they approve a class: was its need analysed? */
export const analyses = defineService({
  id: 'needs-analysis/analyses',
  version: '1.0.0',
  title: text('需求分析', 'Needs analyses'),
  methods: {
    /** Whether a ranking of the year holds every theme as a need of the audience; if not, which are missing. */
    hasAnalysis: {
      input: z.object({
        audienceId: z.string().min(1).max(60),
        themeIds: z.array(z.uuid()).min(1).max(50),
        year: z.int(),
      }),
      output: z.object({
        analysed: z.boolean(),
        /** The newest ranking of the year for the audience. */
        runId: z.uuid().nullable(),
        missingThemeIds: z.array(z.uuid()),
      }),
    },
    themes: {
      input: z.object({}),
      output: z.object({ items: z.array(theme) }),
    },
  },
});
