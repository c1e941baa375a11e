import { pageOf, readCursor, text, type Text } from '@peixun/plugin-api';
import { z } from 'zod';
import {
  needsAnalysisErrors as errors,
  proposalDecided,
  type Proposal,
  type ProposalInput,
  type ProposalState,
} from '../../contract/index.ts';
import {
  insertProposal,
  selectProposalById,
  selectProposals,
  updateProposal,
  updateProposalState,
} from '../../database/proposals.ts';
import { selectPlaces } from '../../database/rankings.ts';
import { dayText } from '../../domain/cycles/county-day.ts';
import { proposalAfter, type ProposalStep } from '../../domain/proposals/proposal-step.ts';
import type { NeedsContext, NeedsTransaction } from '../../parts.ts';
import { actingPersonId } from '../acting-person.ts';
import { recordDelivery } from './deliveries.ts';
import { audienceNames, requireAudiences, themesOf } from '../lookups.ts';
import { proposalEntry } from '../search-entries.ts';
import { suggestTeachers } from './suggest-teachers.ts';
import { today } from '../today.ts';
import { peopleNames } from '../people.ts';

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
  const proposers = await peopleNames(
    context,
    items.map(({ proposerId }) => proposerId),
  );
  return { items: items.map(row => shown(row, names, proposers)), nextCursor };
}

/** @throws `PROPOSAL_NOT_FOUND`. */
export async function readProposal(context: NeedsContext, id: string) {
  const [[row], names] = await Promise.all([
    context.read(db => selectProposalById(db, id)),
    audienceNames(context),
  ]);
  if (row === undefined) throw errors.PROPOSAL_NOT_FOUND({ id });
  const proposal = shown(row, names, await peopleNames(context, [row.proposerId]));
  return {
    ...proposal,
    suggestedTeachers: await suggestTeachers(
      context,
      proposal.themes.map(({ id: themeId }) => themeId),
    ),
  };
}

/** @throws `PROPOSAL_WITHOUT_NEED`. */
export async function proposeClass(context: NeedsContext, input: ProposalInput): Promise<Proposal> {
  const [content, names] = await Promise.all([contentOf(context, input), audienceNames(context)]);
  const proposerId = actingPersonId(context);
  const row = await context.transaction(async tx => {
    const id = tx.newId();
    tx.write(insertProposal(tx.db, { id, proposedAt: tx.now(), proposerId }, content));
    tx.audit({ objectType: 'proposal', objectId: id });
    return selectProposalById(tx.db, id).executeTakeFirstOrThrow();
  });
  return published(context, row, names);
}

/** @throws `PROPOSAL_NOT_FOUND`, `PROPOSAL_STATE`, `PROPOSAL_WITHOUT_NEED`. */
export async function changeProposal(
  context: NeedsContext,
  id: string,
  input: ProposalInput,
): Promise<Proposal> {
  const content = await contentOf(context, input);
  return step(context, id, 'change', async tx => {
    tx.write(updateProposal(tx.db, id, content));
  });
}

/** @throws `PROPOSAL_NOT_FOUND`, `PROPOSAL_STATE`. */
export function submitProposal(context: NeedsContext, id: string): Promise<Proposal> {
  return step(context, id, 'submit', async (tx, state) => {
    tx.write(updateProposalState(tx.db, id, state, null));
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
    tx.write(updateProposalState(tx.db, id, state, { at: tx.now(), comment }));
    tx.publish(proposalDecided, {
      proposalId: id,
      outcome,
      audienceId: proposal.audienceIds[0] ?? '',
      audienceIds: proposal.audienceIds,
      themeIds: [...new Set(proposal.needs.map(({ themeId }) => themeId))],
    });
    tx.notify({
      personIds: proposal.proposerId === null ? [] : [proposal.proposerId],
      title: decisionNotice(proposal.title, outcome),
      link: `/needs-analysis/proposals/${id}`,
    });
  });
}

/**
 * The first day of the class, which ends the wait of its themes.
 *
 * @throws `PROPOSAL_NOT_FOUND`, `PROPOSAL_STATE`, `PROPOSAL_DELIVERY_IN_FUTURE`.
 */
export async function enterDelivery(
  context: NeedsContext,
  id: string,
  deliveredOn: string | null,
): Promise<Proposal> {
  if (deliveredOn !== null && deliveredOn > today(context)) {
    throw errors.PROPOSAL_DELIVERY_IN_FUTURE({ day: dayText(deliveredOn) }, { path: ['deliveredOn'] });
  }
  return step(context, id, 'deliver', async (tx, _state, { title, needs }) => {
    await recordDelivery(tx, {
      reference: `proposal/${id}`,
      title,
      themeIds: deliveredOn === null ? [] : needs.map(({ themeId }) => themeId),
      deliveredOn: deliveredOn ?? '',
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
  const row = await context.transaction(async tx => {
    const proposal = await selectProposalById(tx.db, id).forUpdate().executeTakeFirst();
    if (proposal === undefined) throw errors.PROPOSAL_NOT_FOUND({ id });
    const state = proposalAfter(proposal.state, name);
    if (state === undefined) throw errors.PROPOSAL_STATE({ title: proposal.title, state: proposal.state });
    await work(tx, state, proposal);
    tx.audit({ objectType: 'proposal', objectId: id, details: { from: proposal.state, to: state } });
    return selectProposalById(tx.db, id).executeTakeFirstOrThrow();
  });
  return published(context, row, names);
}

function decisionNotice(title: string, outcome: 'accepted' | 'declined'): Text {
  return outcome === 'accepted'
    ? text(`班次建议“${title}”已采纳`, `“${title}” was accepted`)
    : text(`班次建议“${title}”已退回，请看意见`, `“${title}” was declined: see why`);
}

/** What was changed, found by the county's search from now on. */
async function published(
  context: NeedsContext,
  row: ProposalRow,
  names: ReadonlyMap<string, string>,
): Promise<Proposal> {
  const proposal = shown(row, names, await peopleNames(context, [row.proposerId]));
  await context.search.index([proposalEntry(proposal)]);
  return proposal;
}

/** The needs of the audiences as they stand in the ranking, in its order. */
async function contentOf(context: NeedsContext, { themeIds, ...content }: ProposalInput) {
  const { runId, audienceIds } = content;
  const [ranked] = await Promise.all([
    context.read(db => selectPlaces(db, [runId], audienceIds)),
    requireAudiences(context, audienceIds, ['audienceIds']),
  ]);
  const needs = ranked
    .filter(({ themeId }) => themeIds.includes(themeId))
    .map(({ audienceId, themeId, themeName, rank, points }) => ({
      ...{ audienceId, themeId, themeName, rank, points },
    }));
  const missing = themeIds.filter(id => !needs.some(({ themeId }) => themeId === id));
  if (missing.length > 0) {
    const names = new Map((await themesOf(context)).map(({ id, name }) => [id, name]));
    throw errors.PROPOSAL_WITHOUT_NEED(
      { themes: missing.map(id => names.get(id) ?? id).join('、') },
      { path: ['themeIds'] },
    );
  }
  return { ...content, needs };
}

function shown(
  row: ProposalRow,
  audiences: ReadonlyMap<string, string>,
  people: ReadonlyMap<string, string>,
): Proposal {
  const { decidedAt, decisionComment, proposerId, audienceIds, needs, ...proposal } = row;
  return {
    ...proposal,
    audiences: audienceIds.map(id => ({ id, name: audiences.get(id) ?? '' })),
    themes: [...new Map(needs.map(({ themeId, themeName }) => [themeId, themeName]))].map(([id, name]) => ({
      id,
      name,
    })),
    needs: needs.map(need => ({ audienceId: audienceIds[0] ?? '', ...need })),
    proposedBy: people.get(proposerId ?? '') ?? null,
    proposedAt: row.proposedAt.toISOString(),
    decision: decidedAt && { at: decidedAt.toISOString(), comment: decisionComment ?? '' },
  };
}
