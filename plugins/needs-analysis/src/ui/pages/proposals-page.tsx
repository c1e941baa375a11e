import { Button } from '@peixun/ui-kit/button';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { ListPage } from '@peixun/ui-kit/list-page';
import { useNavigate } from '@peixun/ui-kit/router';
import { needs } from '../api.ts';
import { StateTag } from '../parts/state-tag.tsx';

export function ProposalsPage() {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  return (
    <ListPage
      title={t('proposal.title')}
      description={t('proposal.about')}
      source={needs.list('GET /proposals')}
      rowKey={proposal => proposal.id}
      rowHref={proposal => `/needs-analysis/proposals/${proposal.id}`}
      columns={[
        { key: 'title', title: t('proposal.name'), primary: true },
        { key: 'state', title: t('state'), render: ({ state }) => <StateTag of="proposal" state={state} /> },
        {
          key: 'audiences',
          title: t('audience'),
          render: ({ audiences }) => audiences.map(({ name }) => name).join(t('listComma')),
        },
        {
          key: 'themes',
          title: t('proposal.themes'),
          render: ({ themes }) => themes.map(({ name }) => name).join(t('listComma')),
        },
        {
          key: 'places',
          title: t('proposal.places'),
          align: 'end',
          render: row => format.number(row.places),
        },
        {
          key: 'proposedAt',
          title: t('proposal.proposedAt'),
          secondary: true,
          render: row => format.date(row.proposedAt),
        },
        {
          key: 'deliveredOn',
          title: t('proposal.deliveredOn'),
          secondary: true,
          render: ({ deliveredOn }) => deliveredOn && format.date(deliveredOn),
        },
      ]}
      filters={[
        {
          name: 'state',
          kind: 'choice',
          label: t('state'),
          options: ['draft', 'submitted', 'accepted', 'declined'].map(value => ({
            value,
            label: t(`proposal.state.${value}`),
          })),
        },
      ]}
      actions={<Button onClick={() => navigate('/needs-analysis/course-lag')}>{t('lag.title')}</Button>}
      empty={{
        title: t('proposal.none'),
        hint: t('proposal.noneHint'),
        icon: 'proposal',
        action: <Button onClick={() => navigate('/needs-analysis/rankings')}>{t('ranking.title')}</Button>,
      }}
    />
  );
}
