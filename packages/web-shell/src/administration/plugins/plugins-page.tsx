import { Alert } from '@peixun/ui-kit/alert';
import { useAllowed } from '@peixun/ui-kit/county';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { DataTable } from '@peixun/ui-kit/list-page';
import { Page } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { Tag } from '@peixun/ui-kit/tag';
import { kernel } from '../../kernel-client.ts';

/** Which plugins the host has, how they are and why, and what is wrong with the county's file. */
export function PluginsPage() {
  const t = useText();
  const inLanguage = useTextIn();
  const mayChange = useAllowed('kernel.setting.write');
  const plugins = kernel.useOperation('GET /plugins');
  return (
    <Page title={t('administration.plugins')} description={t('plugins.description')}>
      <Query of={plugins}>
        {({ items, problems, deprecations }) => (
          <>
            {problems.map(({ plugin, path, reason }) => (
              <Alert
                key={`${plugin} ${path.join('.')} ${reason.en}`}
                type="warning"
                showIcon
                title={[plugin, path.join('.')].filter(Boolean).join(' · ')}
                description={inLanguage(reason)}
              />
            ))}
            {deprecations.length > 0 && (
              <Alert
                type="info"
                showIcon
                title={t('plugins.goesAway')}
                description={
                  <ul>
                    {deprecations.map(({ plugin, reason }) => (
                      <li key={`${plugin} ${reason.en}`}>
                        {plugin}: {inLanguage(reason)}
                      </li>
                    ))}
                  </ul>
                }
              />
            )}
            {items.length === 0 ? (
              <EmptyState icon="plugin" title={t('plugins.none')} hint={t('plugins.noneHint')} />
            ) : (
              <DataTable
                label={t('administration.plugins')}
                rows={items}
                rowKey={({ id, version }) => `${id}@${version}`}
                rowHref={({ id, isEnabled }) =>
                  mayChange && isEnabled ? `/administration/plugins/${id}` : undefined
                }
                columns={[
                  {
                    key: 'title',
                    title: t('plugins.plugin'),
                    primary: true,
                    render: ({ title }) => inLanguage(title),
                  },
                  { key: 'id', title: t('plugins.id'), secondary: true },
                  { key: 'version', title: t('plugins.version') },
                  {
                    key: 'origin',
                    title: t('plugins.origin'),
                    render: ({ origin }) =>
                      origin
                        ? t(origin.signedBy ? 'plugins.signed' : 'plugins.unsigned', {
                            source: origin.source,
                            signer: origin.signedBy,
                          })
                        : t('plugins.named'),
                  },
                  {
                    key: 'isEnabled',
                    title: t('plugins.here'),
                    render: ({ isEnabled, isFailing }) =>
                      t(`plugins.${isFailing ? 'failing' : isEnabled ? 'enabled' : 'notEnabled'}`),
                  },
                  {
                    key: 'state',
                    title: t('plugins.state'),
                    render: ({ state, reason }) => (
                      <>
                        <Tag
                          color={state === 'started' ? 'success' : state === 'degraded' ? 'error' : 'default'}
                        >
                          {t(`plugins.states.${state}`)}
                        </Tag>
                        {reason && <p>{inLanguage(reason)}</p>}
                      </>
                    ),
                  },
                ]}
              />
            )}
          </>
        )}
      </Query>
    </Page>
  );
}
