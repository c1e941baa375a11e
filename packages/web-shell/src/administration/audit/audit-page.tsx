import { Button } from '@peixun/ui-kit/button';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { ListPage } from '@peixun/ui-kit/list-page';
import { useSearch } from '@peixun/ui-kit/router';
import { Tag } from '@peixun/ui-kit/tag';
import { kernel } from '../../kernel-client.ts';
import { useActionTitle } from './use-action-title.ts';
import { Verification } from './verification.tsx';

/** Who did what, and what was refused; whether the chain is whole. */
export function AuditPage() {
  const t = useText();
  const format = useFormat();
  const actionTitle = useActionTitle();
  const search = useSearch();
  const isVerifying = search.values['verify'] === '1';
  return (
    <ListPage
      title={t('administration.audit')}
      description={isVerifying ? <Verification /> : t('audit.description')}
      source={kernel.list('GET /audit')}
      rowKey={entry => entry.id}
      actions={
        <Button icon={<Icon name="check" />} onClick={() => search.set({ verify: '1' })}>
          {t('audit.verify')}
        </Button>
      }
      filters={[
        { name: 'plugin', kind: 'words', label: t('audit.plugin') },
        {
          name: 'outcome',
          kind: 'choice',
          label: t('audit.outcome'),
          options: [
            { value: 'done', label: t('audit.outcomes.done') },
            { value: 'refused', label: t('audit.outcomes.refused') },
          ],
        },
        { name: 'objectId', kind: 'words', label: t('audit.objectId') },
      ]}
      columns={[
        {
          key: 'action',
          title: t('audit.action'),
          primary: true,
          render: actionTitle,
        },
        { key: 'occurredAt', title: t('audit.at'), render: entry => format.dateTime(entry.occurredAt) },
        { key: 'actor', title: t('audit.actor'), render: entry => entry.actorName ?? entry.actor },
        {
          key: 'outcome',
          title: t('audit.outcome'),
          render: entry => (
            <Tag color={entry.outcome === 'done' ? 'default' : 'warning'}>
              {t(`audit.outcomes.${entry.outcome}`)}
            </Tag>
          ),
        },
        {
          key: 'objectId',
          title: t('audit.object'),
          secondary: true,
          render: entry => entry.objectId && `${entry.objectType} ${entry.objectId}`,
        },
        {
          key: 'position',
          title: t('audit.position'),
          align: 'end',
          render: entry => entry.position ?? t('audit.unsealed'),
        },
      ]}
      empty={{ icon: 'audit', title: t('audit.none'), hint: t('audit.noneHint') }}
    />
  );
}
