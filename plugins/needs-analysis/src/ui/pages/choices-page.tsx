import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useText } from '@peixun/ui-kit/i18n';
import { Page } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { needs } from '../api.ts';
import { OwnMenuSection } from '../parts/ordering/own-menu-section.tsx';

/** What I may choose, in the order in which I want it, and what became of it. */
export function ChoicesPage() {
  const t = useText();
  const menus = needs.useOperation('GET /my-menus');
  return (
    <Page title={t('choice.title')} description={t('choice.about')}>
      <Query of={menus}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('choice.none')} hint={t('choice.noneHint')} icon="class" />
          ) : (
            items.map(menu => <OwnMenuSection key={menu.id} menu={menu} />)
          )
        }
      </Query>
    </Page>
  );
}
