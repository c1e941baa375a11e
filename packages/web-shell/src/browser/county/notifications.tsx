import { useText } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { Query } from '@peixun/ui-kit/problem-view';
import { useState } from 'react';
import { kernel } from '../../kernel-client.ts';
import { Menu } from './menu.tsx';
import { NoticeList, useNotices } from './notice-list.tsx';

/** The bell: what happened that concerns me. */
export function Notifications() {
  const t = useText();
  const notices = useNotices();
  const read = kernel.useCommand('POST /notifications/read');
  const [isOpen, setOpen] = useState(false);
  const unread = notices.data?.unread ?? 0;
  return (
    <Menu
      label={t('notifications.bell', { count: unread })}
      button={
        <>
          <Icon name="bell" />{' '}
          {unread > 0 && <span className="shell-count">{unread > 99 ? '99+' : unread}</span>}
        </>
      }
      isOpen={isOpen}
      setOpen={setOpen}
      className="shell-notices"
    >
      <p>
        <strong>{t('notifications.title')}</strong>
        {unread > 0 && (
          <button type="button" className="px-link-button" onClick={() => read.mutate({ body: {} })}>
            {t('notifications.readAll')}
          </button>
        )}
      </p>
      <Query of={notices}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="px-quiet">{t('notifications.none')}</p>
          ) : (
            <NoticeList items={items} onOpen={() => setOpen(false)} />
          )
        }
      </Query>
    </Menu>
  );
}
