import { useAllowed } from '@peixun/ui-kit/county';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { ListPage } from '@peixun/ui-kit/list-page';
import { Tag } from '@peixun/ui-kit/tag';
import { needs } from '../api.ts';
import { AddPriorityLink } from '../parts/priorities/add-priority-link.tsx';
import { StateTag } from '../parts/state-tag.tsx';

/** A department says once a quarter which of its priorities still hold. */
export function ConfirmationsPage() {
  const t = useText();
  const format = useFormat();
  const canConfirm = useAllowed('needs-analysis.priority.write');
  return (
    <ListPage
      title={t('confirmation.title')}
      description={t('confirmation.about')}
      back={{ to: '/needs-analysis/priorities', title: t('priority.title') }}
      source={needs.list('GET /confirmations')}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/needs-analysis/priorities/${id}`}
      columns={[
        { key: 'title', title: t('priority.name'), primary: true },
        { key: 'unitName', title: t('unit') },
        { key: 'themeName', title: t('theme'), secondary: true },
        {
          key: 'confirmedOn',
          title: t('confirmation.confirmedOn'),
          render: ({ confirmedOn }) => format.date(confirmedOn),
        },
        {
          key: 'state',
          title: t('confirmation.state'),
          render: ({ state, isStale }) => (
            <>
              <StateTag of="confirmation" state={state} />
              {isStale && <Tag color="warning">{t('confirmation.stale')}</Tag>}
            </>
          ),
        },
      ]}
      filters={[
        { name: 'unitId', kind: 'unit', label: t('unit') },
        {
          name: 'state',
          kind: 'choice',
          label: t('confirmation.state'),
          options: (['waiting', 'confirmed'] as const).map(value => ({
            value,
            label: t(`confirmation.state.${value}`),
          })),
        },
      ]}
      bulkActions={
        canConfirm
          ? [
              {
                id: 'confirm',
                label: t('confirmation.confirm'),
                icon: 'done',
                run: async rows => {
                  await needs.call('POST /confirmations', {
                    body: { priorityIds: rows.map(({ id }) => id) },
                  });
                },
              },
            ]
          : []
      }
      empty={{
        title: t('confirmation.none'),
        hint: t('confirmation.noneHint'),
        icon: 'priority',
        action: <AddPriorityLink />,
      }}
    />
  );
}
