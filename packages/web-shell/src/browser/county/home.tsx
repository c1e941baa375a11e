import { useCountyView, useMe } from '@peixun/ui-kit/county';
import { Dashboard, Panel } from '@peixun/ui-kit/dashboard';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useFormat, useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { Page } from '@peixun/ui-kit/page';
import { Link } from '@peixun/ui-kit/router';
import { Nothing, onDemand, PluginPart } from '@peixun/ui-kit/runtime';
import { useState } from 'react';
import { homeCardPermissions } from '../../administration/administration-pages.ts';
import { navigationOf, widgetsOf } from './manifest-order.ts';
import { NoticeList, useNotices } from './notice-list.tsx';

const AdministrationCards = onDemand(
  async () => (await import('../../administration/home/administration-cards.tsx')).AdministrationCards,
  Nothing,
);

const shownNotices = 5;

/** Today's work: what waits, what is late, what is next. Plugins bring it as widgets. */
export function Home() {
  const t = useText();
  const inLanguage = useTextIn();
  const format = useFormat();
  const view = useCountyView();
  const me = useMe();
  const [today] = useState(() => new Date());
  const notices = useNotices().data?.items.slice(0, shownNotices) ?? [];
  const widgets = widgetsOf(view.plugins);
  const isAdministrator = homeCardPermissions.some(permission => me?.permissions[permission]);
  const isEmpty = widgets.length === 0 && !isAdministrator && notices.length === 0;
  return (
    <Page
      title={t('home.title')}
      description={t('home.greeting', { name: me?.name ?? '', date: format.date(today) })}
    >
      {isEmpty ? (
        <EmptyState
          icon="done"
          title={t('home.nothing')}
          hint={t('home.nothingHint')}
          action={<FirstPages />}
        />
      ) : (
        <Dashboard>
          {isAdministrator && <AdministrationCards />}
          {widgets.map(({ plugin, widget }) => (
            <Panel
              key={`${plugin.id}/${widget.id}`}
              title={inLanguage(widget.title)}
              size={widget.size ?? 'small'}
            >
              <PluginPart plugin={plugin} kind="widgets" id={widget.id} />
            </Panel>
          ))}
          {notices.length > 0 && (
            <Panel title={t('notifications.title')}>
              <NoticeList items={notices} />
            </Panel>
          )}
        </Dashboard>
      )}
    </Page>
  );
}

/** Where one may begin when nothing waits: what stands first in the navigation. */
function FirstPages() {
  const inLanguage = useTextIn();
  const { plugins } = useCountyView();
  return (
    <ul className="shell-choices">
      {navigationOf(plugins).flatMap(({ items }) =>
        items.map(({ to, icon, title }) => (
          <li key={to}>
            <Link to={to}>
              <span>
                <Icon name={icon} /> {inLanguage(title)}
              </span>
            </Link>
          </li>
        )),
      )}
    </ul>
  );
}
