import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useText } from '@peixun/ui-kit/i18n';
import { Page } from '@peixun/ui-kit/page';
import { Link } from '@peixun/ui-kit/router';

/** An address without a page, or one that this person may not open: which of the two is not told. */
export function NotFound() {
  const t = useText();
  return (
    <Page title={t('notFound.title')}>
      <EmptyState
        icon="question"
        title={t('notFound.nothing')}
        hint={t('notFound.hint')}
        action={<Link to="/">{t('home.title')}</Link>}
      />
    </Page>
  );
}
