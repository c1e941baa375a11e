import { eventReference } from '@peixun/plugin-api';
import type { proposalDecided } from '@peixun/plugin-needs-analysis/contract';
import { handler } from '../parts.ts';
import { suggestRoutes } from '../services/suggestions.ts';

export const onProposalDecided = handler(
  eventReference<typeof proposalDecided>('needs-analysis.proposal-decided', 1),
  async (tx, { payload }) => {
    if (payload.outcome === 'accepted') await suggestRoutes(tx, payload);
  },
);
