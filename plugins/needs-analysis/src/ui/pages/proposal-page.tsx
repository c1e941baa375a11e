import { Alert } from '@peixun/ui-kit/alert';
import type { OutputOf } from '@peixun/ui-kit/api';
import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { DetailPage, Facts } from '@peixun/ui-kit/detail-page';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { DataTable } from '@peixun/ui-kit/list-page';
import { useNotice } from '@peixun/ui-kit/notice';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate, useParams } from '@peixun/ui-kit/router';
import { Slot } from '@peixun/ui-kit/slot';
import type { NeedsAnalysisApi } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { AudienceMatchView } from '../parts/proposals/audience-match-view.tsx';
import { DecisionForm } from '../parts/proposals/decision-form.tsx';
import { DeliverySection } from '../parts/proposals/delivery-section.tsx';
import { StateTag } from '../parts/state-tag.tsx';

type ProposalDetail = OutputOf<NeedsAnalysisApi['GET /proposals/:id']>;

export function ProposalPage() {
  const { id = '' } = useParams();
  const proposal = needs.useOperation('GET /proposals/:id', { params: { id } });
  return <Query of={proposal}>{data => <Detail proposal={data} />}</Query>;
}

function Detail({ proposal }: { readonly proposal: ProposalDetail }) {
  const t = useText();
  const format = useFormat();
  const canDecide = useAllowed('needs-analysis.proposal.decide');
  const { id, runId, state, audiences, themes, decision, suggestedTeachers } = proposal;
  const audienceIds = audiences.map(audience => audience.id);
  return (
    <DetailPage
      title={proposal.title}
      back={{ to: '/needs-analysis/proposals', title: t('proposal.title') }}
      status={<StateTag of="proposal" state={state} />}
      actions={<AuthorActions proposal={proposal} />}
      aside={
        <Slot
          name="needs-analysis.proposal-aside"
          props={{ proposalId: id, audienceIds, suggestedTeachers }}
        />
      }
    >
      {decision && decision.comment !== '' && (
        <Alert
          type={state === 'declined' ? 'warning' : 'success'}
          showIcon
          title={decision.comment}
          description={format.dateTime(decision.at)}
        />
      )}
      <Facts
        facts={[
          { label: t('audience'), value: audiences.map(({ name }) => name).join(t('listComma')) },
          { label: t('proposal.places'), value: format.number(proposal.places) },
          { label: t('proposal.expected'), value: proposal.expected && format.number(proposal.expected) },
          { label: t('proposal.proposedBy'), value: proposal.proposedBy },
          { label: t('proposal.proposedAt'), value: format.dateTime(proposal.proposedAt) },
        ]}
      />
      <Section title={t('proposal.reasons')}>
        <p className="px-text">{proposal.reasons}</p>
      </Section>
      <Section title={t('proposal.themes')}>
        <DataTable
          label={t('proposal.themes')}
          rows={proposal.needs}
          rowKey={({ themeId, audienceId }) => `${audienceId}/${themeId}`}
          rowHref={({ themeId, audienceId }) =>
            `/needs-analysis/rankings/${runId}?audience=${audienceId}&theme=${themeId}`
          }
          columns={[
            { key: 'themeName', title: t('theme'), primary: true },
            {
              key: 'audience',
              title: t('audience'),
              render: ({ audienceId }) => audiences.find(audience => audience.id === audienceId)?.name,
            },
            { key: 'rank', title: t('need.rank'), align: 'end', render: ({ rank }) => format.number(rank) },
            {
              key: 'points',
              title: t('need.score'),
              align: 'end',
              render: ({ points }) => format.number(points / 100, { minimumFractionDigits: 2 }),
            },
          ]}
        />
      </Section>
      <Section title={t('match.title')}>
        <AudienceMatchView runId={runId} audienceIds={audienceIds} themes={themes} />
      </Section>
      {canDecide && state === 'submitted' && <DecisionForm proposalId={id} />}
      {state === 'accepted' && <DeliverySection proposal={proposal} />}
    </DetailPage>
  );
}

function AuthorActions({ proposal: { id, state } }: { readonly proposal: ProposalDetail }) {
  const t = useText();
  const navigate = useNavigate();
  const notice = useNotice();
  const submit = needs.useCommand('POST /proposals/:id/submission');
  if (!useAllowed('needs-analysis.proposal.write')) return null;
  const isChangeable = state === 'draft' || state === 'declined';
  return (
    <>
      {isChangeable && (
        <Button onClick={() => navigate(`/needs-analysis/proposals/${id}/edit`)}>{t('change')}</Button>
      )}
      {state === 'draft' && (
        <Button
          type="primary"
          loading={submit.isPending}
          onClick={() =>
            submit.mutate(
              { params: { id } },
              { onSuccess: () => notice.done(t('proposal.submitted')), onError: notice.failed },
            )
          }
        >
          {t('proposal.submit')}
        </Button>
      )}
    </>
  );
}
