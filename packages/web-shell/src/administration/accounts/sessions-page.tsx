import type { KernelApi } from '@peixun/kernel/contract';
import type { OutputOf } from '@peixun/ui-kit/api';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { ListPage, type BulkAction } from '@peixun/ui-kit/list-page';
import { kernel } from '../../kernel-client.ts';
import { browserName } from './browser-name.ts';

type Session = OutputOf<KernelApi['GET /sessions']>['items'][number];

/** Who is signed in, where and since when. */
export function SessionsPage() {
  const t = useText();
  const format = useFormat();
  const end = kernel.useCommand('DELETE /sessions/:id');
  const endAll: BulkAction<Session> = {
    id: 'end',
    label: t('sessions.end'),
    icon: 'signOut',
    isDangerous: true,
    confirm: sessions => t('sessions.endQuestion', { count: sessions.length }),
    run: async sessions => {
      await Promise.all(sessions.map(({ id }) => end.mutateAsync({ params: { id } })));
    },
  };
  return (
    <ListPage
      title={t('administration.sessions')}
      description={t('sessions.description')}
      source={kernel.list('GET /sessions')}
      rowKey={session => session.id}
      bulkActions={[endAll]}
      columns={[
        { key: 'name', title: t('people.name'), primary: true },
        {
          key: 'startedAt',
          title: t('sessions.startedAt'),
          render: session => format.dateTime(session.startedAt),
        },
        {
          key: 'expiresAt',
          title: t('sessions.expiresAt'),
          render: session => format.dateTime(session.expiresAt),
        },
        { key: 'address', title: t('sessions.address') },
        {
          key: 'browser',
          title: t('sessions.browser'),
          secondary: true,
          render: session => session.browser && browserName(session.browser),
        },
      ]}
      empty={{ icon: 'session', title: t('sessions.none'), hint: t('sessions.noneHint') }}
    />
  );
}
