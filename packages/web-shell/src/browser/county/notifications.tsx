import { useFormat, useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { Query } from '@peixun/ui-kit/problem-view';
import { Link } from '@peixun/ui-kit/router';
import { useRef } from 'react';
import { kernel } from '../../kernel-client.ts';

const everyMinute = 60_000;

/** The bell: what happened that concerns me. */
export function Notifications() {
  const t = useText();
  const inLanguage = useTextIn();
  const format = useFormat();
  const notices = kernel.useOperation(
    'GET /notifications',
    { query: { limit: 20 } },
    { refetchInterval: everyMinute },
  );
  const read = kernel.useCommand('POST /notifications/read');
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute('open');
  const unread = notices.data?.unread ?? 0;
  return (
    <details ref={menu} className="shell-menu" onKeyDown={event => event.key === 'Escape' && close()}>
      <summary className="shell-icon-button" aria-label={t('notifications.bell', { count: unread })}>
        <Icon name="bell" />{' '}
        {unread > 0 && <span className="shell-count">{unread > 99 ? '99+' : unread}</span>}
      </summary>
      <div className="shell-notices">
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
              <ul>
                {items.map(({ id, title, link, createdAt, isRead }) => (
                  <li key={id} className={isRead ? undefined : 'shell-unread'}>
                    {link ? (
                      <Link
                        to={link}
                        onClick={() => {
                          read.mutate({ body: { ids: [id] } });
                          close();
                        }}
                      >
                        {inLanguage(title)}
                      </Link>
                    ) : (
                      inLanguage(title)
                    )}
                    <span className="px-quiet">
                      {!isRead && `${t('notifications.new')} · `}
                      {format.dateTime(createdAt)}
                    </span>
                  </li>
                ))}
              </ul>
            )
          }
        </Query>
      </div>
    </details>
  );
}
