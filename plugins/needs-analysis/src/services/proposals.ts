import { pageOf, readCursor } from '@peixun/plugin-api';
import { z } from 'zod';
import {
  needsAnalysisErrors as errors,
  proposalDecided,
  type Proposal,
  type ProposalInput,
  type ProposalState,
} from '../contract/index.ts';
import {
  insertProposal,
  selectProposalById,
  selectProposals,
  updateProposal,
  updateProposalState,
} from '../database/proposals.ts';
import { selectRankedNeeds } from '../database/rankings.ts';
import { proposalAfter, type ProposalStep } from '../domain/proposal-step.ts';
import type { NeedsContext, NeedsTransaction } from '../parts.ts';
import { audienceNames } from './lookups.ts';
import { suggestTeachers } from './suggest-teachers.ts';

export async function listProposals(
  context: NeedsContext,
  { cursor, limit, ...filter }: { state?: ProposalState; cursor?: string; limit: number },
) {
  const [before] = readCursor(cursor, z.tuple([z.uuid()])) ?? [];
  const [rows, names] = await Promise.all([
    context.read(db => selectProposals(db, filter, { before, limit: limit + 1 })),
    audienceNames(context),
  ]);
  const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
  return { items: items.map(row => shown(row, names)), nextCursor };
}

/** @throws `PROPOSAL_NOT_FOUND`. */
export async function readProposal(context: NeedsContext, id: string) {
  const [[row], names] = await Promise.all([
    context.read(db => selectProposalById(db, id)),
    audienceNames(context),
  ]);
  if (row === undefined) throw errors.PROPOSAL_NOT_FOUND({ id });
  const proposal = shown(row, names);
  return {
    ...proposal,
    suggestedTeachers: await suggestTeachers(
      context,
      proposal.needs.map(({ themeId }) => themeId),
    ),
  };
}

/** @throws `PROPOSAL_WITHOUT_NEED`. */
export async function proposeClass(context: NeedsContext, input: ProposalInput): Promise<Proposal> {
  const [content, names] = await Promise.all([contentOf(context, input), audienceNames(context)]);
  return context.transaction(async tx => {
    const id = tx.newId();
    await insertProposal(tx.db, id, tx.now(), content).execute();
    tx.audit({ objectType: 'proposal', objectId: id });
    return shown(await selectProposalById(tx.db, id).executeTakeFirstOrThrow(), names);
  });
}

/** @throws `PROPOSAL_NOT_FOUND`, `PROPOSAL_STATE`, `PROPOSAL_WITHOUT_NEED`. */
export async function changeProposal(
  context: NeedsContext,
  id: string,
  input: ProposalInput,
): Promise<Proposal> {
  const content = await contentOf(context, input);
  return step(context, id, 'change', async tx => {
    await updateProposal(tx.db, id, content).execute();
  });
}

/** @throws `PROPOSAL_NOT_FOUND`, `PROPOSAL_STATE`. */
export function submitProposal(context: NeedsContext, id: string): Promise<Proposal> {
  return step(context, id, 'submit', async (tx, state) => {
    await updateProposalState(tx.db, id, state, null).execute();
  });
}

/** @throws `PROPOSAL_NOT_FOUND`, `PROPOSAL_STATE`, `PROPOSAL_REASON_MISSING`. */
export function decideProposal(
  context: NeedsContext,
  id: string,
  { outcome, comment }: { outcome: 'accepted' | 'declined'; comment: string },
): Promise<Proposal> {
  if (outcome === 'declined' && comment === '') {
    throw errors.PROPOSAL_REASON_MISSING({}, { path: ['comment'] });
  }
  return step(context, id, outcome === 'accepted' ? 'accept' : 'decline', async (tx, state, proposal) => {
    await updateProposalState(tx.db, id, state, { at: tx.now(), comment }).execute();
    tx.publish(proposalDecided, {
      proposalId: id,
      outcome,
      audienceId: proposal.audienceId,
      themeIds: proposal.needs.map(({ themeId }) => themeId),
    });
  });
}

type ProposalRow = Awaited<ReturnType<ReturnType<typeof selectProposalById>['executeTakeFirstOrThrow']>>;

async function step(
  context: NeedsContext,
  id: string,
  name: ProposalStep,
  work: (tx: NeedsTransaction, state: ProposalState, proposal: ProposalRow) => Promise<void>,
): Promise<Proposal> {
  const names = await audienceNames(context);
  return context.transaction(async tx => {
    const proposal = await selectProposalById(tx.db, id).forUpdate().executeTakeFirst();
    if (proposal === undefined) throw errors.PROPOSAL_NOT_FOUND({ id });
    const state = proposalAfter(proposal.state, name);
    if (state === undefined) throw errors.PROPOSAL_STATE({ title: proposal.title, state: proposal.state });
    await work(tx, state, proposal);
    tx.audit({ objectType: 'proposal', objectId: id, details: { from: proposal.state, to: state } });
    return shown(await selectProposalById(tx.db, id).executeTakeFirstOrThrow(), names);
  });
}

/** The needs as they stand in the ranking, in its order. */
async function contentOf(context: NeedsContext, { themeIds, ...content }: ProposalInput) {
  const ranked = await context.read(db => selectRankedNeeds(db, content.runId, content.audienceId));
  const missing = themeIds.filter(id => !ranked.some(({ themeId }) => themeId === id));
  if (missing.length > 0)
    throw errors.PROPOSAL_WITHOUT_NEED({ themes: missing.join(', ') }, { path: ['themeIds'] });
  const needs = ranked
    .filter(({ themeId }) => themeIds.includes(themeId))
    .map(({ themeId, themeName, rank, points }) => ({ themeId, themeName, rank, points }));
  return { ...content, needs };
}

function shown(row: ProposalRow, names: ReadonlyMap<string, string>): Proposal {
  const { decidedAt, decisionComment, ...proposal } = row;
  return {
    ...proposal,
    audienceName: names.get(row.audienceId) ?? '',
    proposedAt: row.proposedAt.toISOString(),
    decision: decidedAt && { at: decidedAt.toISOString(), comment: decisionComment ?? '' },
  };
}
