import { Button } from '@peixun/ui-kit/button';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { DataTable } from '@peixun/ui-kit/list-page';
import { useNotice } from '@peixun/ui-kit/notice';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { Tag } from '@peixun/ui-kit/tag';
import { browserName } from '../../administration/accounts/browser-name.ts';
import { callHost } from '../host/host-api.ts';
import { useHost } from '../host/use-host.ts';

/** Where I am signed in; everywhere else can be ended at once. */
export function MySessions() {
  const t = useText();
  const format = useFormat();
  const notice = useNotice();
  const sessions = useHost('GET /api/sessions');
  const endOthers = () =>
    callHost('POST /api/auth/revoke-other-sessions', {}).then(() => {
      notice.done(t('account.othersEnded'));
      void sessions.refetch();
    }, notice.failed);
  return (
    <Section
      title={t('account.sessions')}
      actions={
        sessions.data &&
        sessions.data.length > 1 && (
          <Button icon={<Icon name="signOut" />} onClick={() => void endOthers()}>
            {t('account.endOthers')}
          </Button>
        )
      }
    >
      <Query of={sessions}>
        {rows => (
          <DataTable
            label={t('account.sessions')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'browser',
                title: t('account.browser'),
                primary: true,
                render: ({ browser, isCurrent }) => (
                  <>
                    {browser ? browserName(browser) : t('account.unknownBrowser')}{' '}
                    {isCurrent && <Tag>{t('account.thisDevice')}</Tag>}
                  </>
                ),
              },
              {
                key: 'startedAt',
                title: t('account.signedInAt'),
                render: ({ startedAt }) => format.dateTime(startedAt),
              },
              { key: 'address', title: t('account.address') },
            ]}
          />
        )}
      </Query>
    </Section>
  );
}
