import { Panel, WorkList } from '@peixun/ui-kit/dashboard';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { Query } from '@peixun/ui-kit/problem-view';
import { Link } from '@peixun/ui-kit/router';
import { kernel } from '../../kernel-client.ts';
import { useActionTitle } from '../audit/use-action-title.ts';
import { useActorName } from '../audit/use-actor-name.ts';

const shown = 5;

/** Whether the trail is sealed to its end, and what was refused lately. */
export function AuditCard() {
  const t = useText();
  const format = useFormat();
  const actionTitle = useActionTitle();
  const actorName = useActorName();
  const tail = kernel.useOperation('GET /audit/tail');
  const refused = kernel.useOperation('GET /audit', { query: { outcome: 'refused', limit: shown } });
  return (
    <Panel
      title={t('waiting.audit')}
      actions={<Link to="/administration/audit?verify=1">{t('audit.verify')}</Link>}
    >
      <Query of={tail}>
        {({ unsealed, unsealedSince }) => (
          <p>
            <Icon name={unsealedSince ? 'clock' : 'done'} />{' '}
            {unsealedSince
              ? t('waiting.unsealed', { count: unsealed, since: format.dateTime(unsealedSince) })
              : t('waiting.sealed')}
          </p>
        )}
      </Query>
      <Query of={refused}>
        {({ items }) => (
          <WorkList
            items={items.map(entry => ({
              key: entry.id,
              icon: 'warning',
              title: t('waiting.refused', {
                actor: actorName(entry),
                action: actionTitle(entry),
              }),
              to: `/administration/audit?outcome=refused`,
              note: format.dateTime(entry.occurredAt),
            }))}
            empty={t('waiting.noneRefused')}
          />
        )}
      </Query>
    </Panel>
  );
}
