import { sql } from 'kysely';
import type { Proposal, ProposalInput, ProposalState } from '../contract/index.ts';
import type { Reader, Writer } from './reader.ts';

function selectProposal(db: Reader) {
  return db
    .selectFrom('proposal')
    .select([
      'id',
      'run_id as runId',
      'title',
      'places',
      'expected',
      'reasons',
      'state',
      'needs',
      'proposed_at as proposedAt',
      'proposed_by_person as proposerId',
      'decided_at as decidedAt',
      'decision_comment as decisionComment',
    ])
    .select(eb => [
      sql<string[]>`array_prepend(audience_id, further_audience_ids)`.as('audienceIds'),
      eb
        .selectFrom('delivery')
        .whereRef('reference', '=', sql<string>`'proposal/' || proposal.id`)
        .select(({ fn }) => fn.min<string | null>('delivered_on').as('day'))
        .as('deliveredOn'),
    ]);
}

export function selectProposals(
  db: Reader,
  filter: { readonly state?: ProposalState },
  page: { before: string | undefined; limit: number },
) {
  let query = selectProposal(db).orderBy('id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  if (filter.state !== undefined) query = query.where('state', '=', filter.state);
  return query;
}

/** Those of the rankings of a quarter. */
export function selectProposalsOfQuarter(
  db: Reader,
  { year, quarter }: { readonly year: number; readonly quarter: number },
) {
  return selectProposal(db)
    .where(eb =>
      eb(
        'run_id',
        'in',
        eb.selectFrom('ranking_run').select('id').where('year', '=', year).where('quarter', '=', quarter),
      ),
    )
    .orderBy('id');
}

/** How many of the rankings of a quarter are in which state. */
export function countProposalsOfQuarter(
  db: Reader,
  { year, quarter }: { readonly year: number; readonly quarter: number },
) {
  return db
    .selectFrom('proposal')
    .innerJoin('ranking_run', join =>
      join
        .onRef('ranking_run.county_id', '=', 'proposal.county_id')
        .onRef('ranking_run.id', '=', 'proposal.run_id'),
    )
    .where('year', '=', year)
    .where('quarter', '=', quarter)
    .select(['proposal.state', db.fn.countAll<number>().as('count')])
    .groupBy('proposal.state');
}

export function selectProposalById(db: Reader, id: string) {
  return selectProposal(db).where('id', '=', id);
}

type ProposalContent = Omit<ProposalInput, 'themeIds'> & Pick<Proposal, 'needs'>;

export function insertProposal(
  db: Writer,
  proposal: { id: string; proposedAt: Date; proposerId: string | null },
  content: ProposalContent,
) {
  const { id, proposedAt, proposerId } = proposal;
  return db.insertInto('proposal').values({
    id,
    state: 'draft',
    proposed_at: proposedAt,
    proposed_by_person: proposerId,
    ...columnsOf(content),
  });
}

/** A proposal that is changed is a draft again, without a decision. */
export function updateProposal(db: Writer, id: string, content: ProposalContent) {
  return db
    .updateTable('proposal')
    .set({ state: 'draft', decided_at: null, decision_comment: null, ...columnsOf(content) })
    .where('id', '=', id);
}

export function updateProposalState(
  db: Writer,
  id: string,
  state: ProposalState,
  decision: { at: Date; comment: string } | null,
) {
  return db
    .updateTable('proposal')
    .set({ state, decided_at: decision?.at ?? null, decision_comment: decision?.comment ?? null })
    .where('id', '=', id);
}

function columnsOf(content: ProposalContent) {
  const [first = '', ...further] = content.audienceIds;
  return {
    run_id: content.runId,
    audience_id: first,
    further_audience_ids: further,
    title: content.title,
    places: content.places,
    expected: content.expected,
    reasons: content.reasons,
    needs: JSON.stringify(content.needs),
  };
}
