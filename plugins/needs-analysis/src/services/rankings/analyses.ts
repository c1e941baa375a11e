import { analyses, needsAnalysisErrors as errors } from '../../contract/index.ts';
import { selectProposalById } from '../../database/proposals.ts';
import { selectNewestNeeds, selectRunById } from '../../database/rankings.ts';
import { countyDay } from '../../domain/cycles/county-day.ts';
import { quarterOf } from '../../domain/cycles/quarters.ts';
import { provide, type NeedsContext } from '../../parts.ts';
import { recordDelivery } from '../proposals/deliveries.ts';
import { themesOf } from '../lookups.ts';

export const analysesService = provide(analyses, {
  hasAnalysis,
  hasAnalysisOfProposal,
  reportDelivery: async (context, delivery) => {
    await context.transaction(async tx => {
      await recordDelivery(tx, delivery);
      tx.audit({ objectType: 'delivery', objectId: delivery.reference });
    });
    return {};
  },
  themes: async context => ({ items: await themesOf(context) }),
});

/** Whether the newest ranking of the year's last quarter holds every theme as a need of the audience, and how sure it is. */
async function hasAnalysis(
  context: NeedsContext,
  { audienceId, themeIds, year }: { audienceId: string; themeIds: readonly string[]; year: number },
) {
  const held = await context.read(db => selectNewestNeeds(db, year, audienceId));
  const needs = held.filter(({ themeId }) => themeIds.includes(themeId));
  const missingThemeIds = themeIds.filter(id => !needs.some(({ themeId }) => themeId === id));
  return {
    analysed: missingThemeIds.length === 0,
    runId: held[0]?.runId ?? null,
    quarter: held[0]?.quarter ?? null,
    asOf: held[0]?.asOf ?? null,
    needs: needs.map(({ themeId, rank, points, low, high, stability, contributions }) => ({
      ...{ themeId, rank, points, low, high, stability },
      isStale: contributions.every(({ isStale }) => isStale),
    })),
    missingThemeIds,
  };
}

/** @throws `PROPOSAL_NOT_FOUND`. */
async function hasAnalysisOfProposal(context: NeedsContext, { proposalId }: { proposalId: string }) {
  const [proposal] = await context.read(db => selectProposalById(db, proposalId));
  if (proposal === undefined) throw errors.PROPOSAL_NOT_FOUND({ id: proposalId });
  const [run] = await context.read(db => selectRunById(db, proposal.runId));
  const year = run?.year ?? quarterOf(countyDay(proposal.proposedAt, context.county.timeZone)).year;
  const themeIds = [...new Set(proposal.needs.map(({ themeId }) => themeId))];
  const audiences = await Promise.all(
    proposal.audienceIds.map(async audienceId => ({
      audienceId,
      ...(await hasAnalysis(context, { audienceId, themeIds, year })),
    })),
  );
  const missingThemeIds = themeIds.filter(id =>
    audiences.every(audience => audience.missingThemeIds.includes(id)),
  );
  return {
    analysed: missingThemeIds.length === 0 && audiences.every(({ needs }) => needs.length > 0),
    state: proposal.state,
    audiences,
    missingThemeIds,
  };
}
