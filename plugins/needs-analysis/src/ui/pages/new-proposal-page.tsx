import { Button } from '@peixun/ui-kit/button';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useCommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Page } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate, useSearch } from '@peixun/ui-kit/router';
import type { ProposalInput } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { useDraftedProposal } from '../parts/proposals/drafted-proposal.ts';
import { ProposalForm } from '../parts/proposals/proposal-form.tsx';

/** From needs that were chosen in a ranking: the address carries which. */
export function NewProposalPage() {
  const { runId, audienceId, themes = '' } = useSearch().values;
  if (!runId || !audienceId) return <NothingChosen />;
  return <NewProposal runId={runId} audienceId={audienceId} themeIds={new Set(themes.split(','))} />;
}

function NothingChosen() {
  const t = useText();
  const navigate = useNavigate();
  const rankings = '/needs-analysis/rankings';
  return (
    <Page title={t('proposal.add')} back={{ to: rankings, title: t('ranking.title') }}>
      <EmptyState
        title={t('proposal.nothingChosen')}
        hint={t('proposal.noneHint')}
        icon="proposal"
        action={<Button onClick={() => navigate(rankings)}>{t('ranking.title')}</Button>}
      />
    </Page>
  );
}

interface NewProposalProps {
  readonly runId: string;
  readonly audienceId: string;
  readonly themeIds: ReadonlySet<string>;
}

function NewProposal({ runId, audienceId, themeIds }: NewProposalProps) {
  const t = useText();
  const navigate = useNavigate();
  const draftOf = useDraftedProposal();
  const ranking = `/needs-analysis/rankings/${runId}?audience=${audienceId}`;
  const run = needs.useOperation('GET /rankings/:id', { params: { id: runId } });
  const ranked = needs.useOperation('GET /rankings/:id/needs', {
    params: { id: runId },
    query: { audienceId },
  });
  const form = useCommandForm(needs.useCommand('POST /proposals'), {
    input: (proposal: ProposalInput) => ({ body: { ...proposal, runId } }),
    onDone: ({ id }) => navigate(`/needs-analysis/proposals/${id}`),
  });
  return (
    <Page title={t('proposal.add')} back={{ to: ranking, title: t('ranking.title') }}>
      <Query of={run}>
        {ofRun => (
          <Query of={ranked}>
            {({ items }) => (
              <ProposalForm
                form={form}
                run={ofRun}
                initialValues={draftOf(
                  ofRun,
                  audienceId,
                  items.filter(({ themeId }) => themeIds.has(themeId)),
                )}
                onCancel={() => navigate(ranking)}
              />
            )}
          </Query>
        )}
      </Query>
    </Page>
  );
}
