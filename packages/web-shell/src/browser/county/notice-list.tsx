import type { KernelApi } from '@peixun/kernel/contract';
import type { OutputOf } from '@peixun/ui-kit/api';
import { useFormat, useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Link } from '@peixun/ui-kit/router';
import { kernel } from '../../kernel-client.ts';

type Notice = OutputOf<KernelApi['GET /notifications']>['items'][number];

const everyMinute = 60_000;

/** My newest notices, asked for again every minute; the bell and the home page share them. */
export function useNotices() {
  return kernel.useOperation(
    'GET /notifications',
    { query: { limit: 20 } },
    { refetchInterval: everyMinute },
  );
}

export interface NoticeListProps {
  readonly items: readonly Notice[];
  readonly onOpen?: () => void;
}

/** Notices, newest first. One that is opened is read. */
export function NoticeList({ items, onOpen }: NoticeListProps) {
  const t = useText();
  const inLanguage = useTextIn();
  const format = useFormat();
  const read = kernel.useCommand('POST /notifications/read');
  return (
    <ul className="shell-notice-list">
      {items.map(({ id, title, link, createdAt, isRead }) => (
        <li key={id} className={isRead ? undefined : 'shell-unread'}>
          {link ? (
            <Link
              to={link}
              onClick={() => {
                read.mutate({ body: { ids: [id] } });
                onOpen?.();
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
  );
}
