import { defineService, text } from '@peixun/plugin-api';
import { z } from 'zod';
import { personGap } from './competency-gaps.ts';
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

/** What somebody’s post needs of them and what was measured, for plugins that recommend what to learn. */
export const competencies = defineService({
  id: 'needs-analysis/competencies',
  version: '1.0.0',
  title: text('岗位能力与差距', 'Competencies and gaps'),
  methods: {
    /**
     * The person’s competencies with their gaps, the largest first. One sees one’s own, and those of people whose gaps
     * one may see; anybody else is `PERSON_NOT_FOUND`.
     */
    gapsOfPerson: {
      input: z.object({ personId: z.uuid() }),
      output: z.object({ items: z.array(personGap) }),
    },
  },
});

/** Who has which place, for the plugin that runs the classes. */
export const allocations = defineService({
  id: 'needs-analysis/allocations',
  version: '1.0.0',
  title: text('名额分配结果', 'Places'),
  methods: {
    /** The classes of a menu whose places are published, each with the people who have one now. */
    placesOfMenu: {
      input: z.object({ menuId: z.uuid() }),
      output: z.object({
        items: z.array(
          z.object({
            itemId: z.uuid(),
            title: z.string(),
            themeIds: z.array(z.uuid()),
            startsOn: z.iso.date(),
            endsOn: z.iso.date(),
            personIds: z.array(z.uuid()),
          }),
        ),
      }),
    },
    /** The places of one person in published menus, the newest first. */
    placesOfPerson: {
      input: z.object({ personId: z.uuid() }),
      output: z.object({
        items: z.array(
          z.object({ menuId: z.uuid(), itemId: z.uuid(), title: z.string(), startsOn: z.iso.date() }),
        ),
      }),
    },
  },
});
