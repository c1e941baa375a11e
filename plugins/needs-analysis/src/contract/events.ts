import { defineEvent, text } from '@peixun/plugin-api';
import { z } from 'zod';

/** A quarter's needs were ranked; what they are is read by who needs it. */
export const needRanked = defineEvent({
  name: 'needs-analysis.need-ranked',
  version: 1,
  title: text('需求已排序', 'Needs were ranked'),
  payload: z.object({
    runId: z.uuid(),
    year: z.int(),
    quarter: z.int().min(1).max(4),
    audienceIds: z.array(z.string().min(1).max(60)),
  }),
  key: ({ year, quarter }) => `${year}-${quarter}`,
});

/** The organisation department accepted or declined a proposal of the school. */
export const proposalDecided = defineEvent({
  name: 'needs-analysis.proposal-decided',
  version: 1,
  title: text('班次建议已审批', 'A class proposal was decided'),
  payload: z.object({
    proposalId: z.uuid(),
    outcome: z.enum(['accepted', 'declined']),
    audienceId: z.string().min(1).max(60).describe('The first of `audienceIds`'),
    audienceIds: z.array(z.string().min(1).max(60)),
    themeIds: z.array(z.uuid()),
  }),
  key: ({ proposalId }) => proposalId,
});

/** The places of a menu were published; who has which is asked of `needs-analysis/allocations`. */
export const placesAllocated = defineEvent({
  name: 'needs-analysis.places-allocated',
  version: 1,
  title: text('名额已公布', 'Places were allocated'),
  payload: z.object({
    menuId: z.uuid(),
    year: z.int(),
    quarter: z.int().min(1).max(4),
    itemIds: z.array(z.uuid()),
  }),
  key: ({ menuId }) => menuId,
});
