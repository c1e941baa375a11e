import { useCommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Page } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate, useParams } from '@peixun/ui-kit/router';
import type { Proposal, ProposalInput } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { ProposalForm } from '../parts/proposals/proposal-form.tsx';

export function EditProposalPage() {
  const { id = '' } = useParams();
  const proposal = needs.useOperation('GET /proposals/:id', { params: { id } });
  return <Query of={proposal}>{data => <EditProposal proposal={data} />}</Query>;
}

function EditProposal({ proposal }: { readonly proposal: Proposal }) {
  const t = useText();
  const navigate = useNavigate();
  const { id, runId, title, places, expected, reasons, audiences, themes } = proposal;
  const back = `/needs-analysis/proposals/${id}`;
  const run = needs.useOperation('GET /rankings/:id', { params: { id: runId } });
  const form = useCommandForm(needs.useCommand('PUT /proposals/:id'), {
    input: (values: ProposalInput) => ({ params: { id }, body: { ...values, runId } }),
    onDone: () => navigate(back),
  });
  return (
    <Page title={t('proposal.change')} back={{ to: back, title }}>
      <Query of={run}>
        {ofRun => (
          <ProposalForm
            form={form}
            run={ofRun}
            initialValues={{
              ...{ title, places, expected, reasons },
              audienceIds: audiences.map(audience => audience.id),
              themeIds: themes.map(theme => theme.id),
            }}
            onCancel={() => navigate(back)}
          />
        )}
      </Query>
    </Page>
  );
}
