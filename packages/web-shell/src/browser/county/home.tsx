import { useCountyView, useMe } from '@peixun/ui-kit/county';
import { Dashboard, Panel } from '@peixun/ui-kit/dashboard';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useFormat, useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Page } from '@peixun/ui-kit/page';
import { PluginPart } from '@peixun/ui-kit/runtime';
import { useState } from 'react';
import { widgetsOf } from './manifest-order.ts';

/** Today's work: what waits, what is late, what is next. Plugins bring it as widgets. */
export function Home() {
  const t = useText();
  const inLanguage = useTextIn();
  const format = useFormat();
  const view = useCountyView();
  const me = useMe();
  const [today] = useState(() => new Date());
  const widgets = widgetsOf(view.plugins);
  return (
    <Page
      title={t('home.title')}
      description={t('home.greeting', { name: me?.name ?? '', date: format.date(today) })}
    >
      {widgets.length === 0 ? (
        <EmptyState icon="done" title={t('home.nothing')} hint={t('home.nothingHint')} />
      ) : (
        <Dashboard>
          {widgets.map(({ plugin, widget }) => (
            <Panel
              key={`${plugin.id}/${widget.id}`}
              title={inLanguage(widget.title)}
              size={widget.size ?? 'small'}
            >
              <PluginPart plugin={plugin} kind="widgets" id={widget.id} />
            </Panel>
          ))}
        </Dashboard>
      )}
    </Page>
  );
}
