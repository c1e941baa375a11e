import { useCommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Page } from '@peixun/ui-kit/page';
import { useNavigate, useSearch } from '@peixun/ui-kit/router';
import type { ProposalInput } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { ProposalForm } from '../parts/proposal-form.tsx';

/** From needs that were chosen in a ranking: the address carries which. */
export function NewProposalPage() {
  const t = useText();
  const navigate = useNavigate();
  const { values } = useSearch();
  const { runId = '', audienceId = '', themes = '' } = values;
  const ranking = `/needs-analysis/rankings/${runId}?audience=${audienceId}`;
  const form = useCommandForm(needs.useCommand('POST /proposals'), {
    input: (proposal: ProposalInput) => ({ body: { ...proposal, runId, audienceId } }),
    onDone: ({ id }) => navigate(`/needs-analysis/proposals/${id}`),
  });
  return (
    <Page title={t('proposal.add')} back={{ to: ranking, title: t('ranking.title') }}>
      <ProposalForm
        form={form}
        initialValues={{ themeIds: themes.split(',').filter(Boolean), places: 50 }}
        runId={runId}
        audienceId={audienceId}
        onCancel={() => navigate(ranking)}
      />
    </Page>
  );
}
