import { useCountyView } from '@peixun/ui-kit/county';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Page } from '@peixun/ui-kit/page';
import { Link, useLocation } from '@peixun/ui-kit/router';

/**
 * An address without a page, or one that this person may not open: which of the two is not told. A plugin that does
 * not serve at the moment is named.
 */
export function NotFound() {
  const t = useText();
  const inLanguage = useTextIn();
  const parts = useLocation().pathname.split('/');
  const plugin = useCountyView().failing.find(({ id }) => parts.includes(id));
  return (
    <Page title={plugin ? inLanguage(plugin.title) : t('notFound.title')}>
      <EmptyState
        icon={plugin ? 'warning' : 'question'}
        title={t(plugin ? 'notFound.failing' : 'notFound.nothing')}
        hint={t(plugin ? 'notFound.failingHint' : 'notFound.hint')}
        action={<Link to="/">{t('home.title')}</Link>}
      />
    </Page>
  );
}
