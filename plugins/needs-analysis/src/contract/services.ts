import { defineService, text } from '@peixun/plugin-api';
import { z } from 'zod';
import { personGap } from './competency-gaps.ts';
import { proposalState } from './proposals.ts';
import { theme } from './themes.ts';

const audienceId = z.string().min(1).max(60);

/** A need as the newest ranking has it: its place, and how sure that is. */
const analysedNeed = z.object({
  themeId: z.uuid(),
  rank: z.int().min(1),
  points: z.int().describe('Hundredths of a score of 100'),
  low: z.int().describe('The true score is likely not below'),
  high: z.int().describe('The true score is likely not above'),
  stability: z.number().min(0).max(1).describe('How often it is among the first when the weights move'),
  isStale: z.boolean().describe('Nobody confirmed any of its evidence for a quarter'),
});

/** Whether themes are needs of an audience, and what speaks for it. */
const analysis = z.object({
  analysed: z.boolean().describe('Every theme is a need of the audience'),
  /** The newest ranking of the year for the audience. */
  runId: z.uuid().nullable(),
  quarter: z.int().min(1).max(4).nullable().describe('Of that ranking'),
  asOf: z.iso.date().nullable().describe('The day to which its evidence had faded'),
  needs: z.array(analysedNeed).describe('Of the themes that were asked for, those it holds'),
  missingThemeIds: z.array(z.uuid()),
});

/** What other plugins ask before they approve a class, and what they report when it was held. */
export const analyses = defineService({
  id: 'needs-analysis/analyses',
  version: '1.1.0',
  title: text('需求分析', 'Needs analyses'),
  methods: {
    /** Whether a ranking of the year holds every theme as a need of the audience; if not, which are missing. */
    hasAnalysis: {
      input: z.object({ audienceId, themeIds: z.array(z.uuid()).min(1).max(50), year: z.int() }),
      output: analysis,
    },
    /**
     * The same for a class proposal, in the newest ranking of the year of its own. A class of several audiences is
     * analysed when each of its themes is a need of one of them, and each of them needs one.
     *
     * @throws `PROPOSAL_NOT_FOUND`.
     */
    hasAnalysisOfProposal: {
      input: z.object({ proposalId: z.uuid() }),
      output: z.object({
        analysed: z.boolean(),
        state: proposalState,
        audiences: z.array(analysis.extend({ audienceId })),
        missingThemeIds: z.array(z.uuid()).describe('Needs of none of the audiences'),
      }),
    },
    /**
     * That a class on some themes began: the first one ends the wait for a topic. Told again under the same
     * `reference` it replaces what was told before; without themes it takes it back.
     */
    reportDelivery: {
      input: z.object({
        reference: z
          .string()
          .regex(/^[a-z][a-z0-9-]*\/[\w-]{1,80}$/)
          .describe('Of the caller: `training-classes/0198…`'),
        title: z.string().trim().min(1).max(200),
        themeIds: z.array(z.uuid()).max(50),
        deliveredOn: z.iso.date(),
      }),
      output: z.object({}),
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
