import { Button } from '@peixun/ui-kit/button';
import { useCountyView } from '@peixun/ui-kit/county';
import { useFormat, useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { ListPart } from '@peixun/ui-kit/list-page';
import { Page } from '@peixun/ui-kit/page';
import { Link, useSearch } from '@peixun/ui-kit/router';
import { Tag } from '@peixun/ui-kit/tag';
import { kernel } from '../../kernel-client.ts';
import { useActionTitle } from './use-action-title.ts';
import { useActorName } from './use-actor-name.ts';
import { Verification } from './verification.tsx';

/** Who did what, and what was refused; whether the chain is whole. */
export function AuditPage() {
  const t = useText();
  const inLanguage = useTextIn();
  const format = useFormat();
  const actionTitle = useActionTitle();
  const actorName = useActorName();
  const search = useSearch();
  const plugins = [
    { value: 'kernel', label: t('roles.host') },
    ...useCountyView().plugins.map(({ id, title }) => ({ value: id, label: inLanguage(title) })),
  ];
  const isVerifying = search.values['verify'] === '1';
  return (
    <Page
      title={t('administration.audit')}
      description={t('audit.description')}
      actions={
        <Button icon={<Icon name="check" />} onClick={() => search.set({ verify: '1' })}>
          {t('audit.verify')}
        </Button>
      }
    >
      {isVerifying && <Verification />}
      <ListPart
        label={t('administration.audit')}
        source={kernel.list('GET /audit')}
        rowKey={entry => entry.id}
        filters={[
          { name: 'name', kind: 'words', label: t('audit.name') },
          { name: 'from', kind: 'day', label: t('audit.from') },
          { name: 'until', kind: 'day', label: t('audit.until') },
          { name: 'plugin', kind: 'choice', label: t('audit.plugin'), options: plugins },
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
          { key: 'actor', title: t('audit.actor'), render: actorName },
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
            render: ({ objectId }) =>
              objectId && <Link to={`/administration/audit?objectId=${objectId}`}>{shortId(objectId)}</Link>,
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
    </Page>
  );
}

/** Of an id, the part by which one tells it from its neighbours: a UUID v7 begins with its time. */
function shortId(id: string): string {
  return id.length === 36 ? id.slice(-12) : id;
}
