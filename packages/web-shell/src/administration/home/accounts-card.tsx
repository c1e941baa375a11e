import { Panel, WorkList } from '@peixun/ui-kit/dashboard';
import { useText } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import { kernel } from '../../kernel-client.ts';
import { useVacantRoles } from './use-vacant-roles.ts';

const states = [
  { state: 'suspended', icon: 'warning', title: 'waiting.suspended' },
  { state: 'waiting', icon: 'key', title: 'waiting.neverSignedIn' },
  { state: 'locked', icon: 'lock', title: 'waiting.locked' },
] as const;

/** Which administrators are missing, and who cannot sign in: nobody has set a password yet, too many failed attempts, locked. */
export function AccountsCard() {
  const t = useText();
  const vacantRoles = useVacantRoles();
  const counts = kernel.useOperation('GET /accounts/counts');
  return (
    <Panel title={t('waiting.accounts')}>
      <Query of={counts}>
        {byState => (
          <WorkList
            items={[
              ...vacantRoles,
              ...states
                .filter(({ state }) => byState[state] > 0)
                .map(({ state, icon, title }) => ({
                  key: state,
                  icon,
                  title: t(title, { count: byState[state] }),
                  to: `/administration/accounts?state=${state}`,
                })),
            ]}
            empty={t('waiting.accountsUsed', { count: byState.active })}
          />
        )}
      </Query>
    </Panel>
  );
}
