import { useAllowed } from '@peixun/ui-kit/county';
import { WorkList, type WorkItem } from '@peixun/ui-kit/dashboard';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import type { Proposal } from '../../contract/index.ts';
import { needs } from '../api.ts';

/** What waits for a decision; for the school also what it has not submitted, or got back. */
export function ProposalsWidget() {
  const canWrite = useAllowed('needs-analysis.proposal.write');
  return canWrite ? <OfSchool /> : <Waiting />;
}

function Waiting() {
  const t = useText();
  const itemOf = useProposalItem();
  const submitted = needs.useOperation('GET /proposals', { query: { state: 'submitted', limit: 5 } });
  return (
    <Query of={submitted}>
      {({ items }) => <WorkList items={items.map(itemOf)} empty={t('proposal.noneWaits')} />}
    </Query>
  );
}

function OfSchool() {
  const t = useText();
  const itemOf = useProposalItem();
  const declined = needs.useOperation('GET /proposals', { query: { state: 'declined', limit: 5 } });
  const drafts = needs.useOperation('GET /proposals', { query: { state: 'draft', limit: 5 } });
  const submitted = needs.useOperation('GET /proposals', { query: { state: 'submitted', limit: 5 } });
  return (
    <Query of={declined}>
      {ofDeclined => (
        <Query of={drafts}>
          {ofDrafts => (
            <Query of={submitted}>
              {ofSubmitted => (
                <WorkList
                  items={[ofDeclined, ofDrafts, ofSubmitted].flatMap(({ items }) => items.map(itemOf))}
                  empty={t('proposal.noneWaits')}
                />
              )}
            </Query>
          )}
        </Query>
      )}
    </Query>
  );
}

function useProposalItem() {
  const t = useText();
  const format = useFormat();
  return ({ id, title, state, proposedAt }: Proposal): WorkItem => ({
    key: id,
    title,
    to: `/needs-analysis/proposals/${id}`,
    icon: 'proposal',
    note: `${t(`proposal.waits.${state}`)} · ${format.date(proposedAt)}`,
  });
}
