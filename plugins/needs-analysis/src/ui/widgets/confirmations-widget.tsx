import { WorkList } from '@peixun/ui-kit/dashboard';
import { useText } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import { Link } from '@peixun/ui-kit/router';
import { needs } from '../api.ts';

const shown = 5;

/** The reader's priorities that wait to be confirmed this quarter. */
export function ConfirmationsWidget() {
  const t = useText();
  const waiting = needs.useOperation('GET /confirmations', { query: { state: 'waiting', limit: shown } });
  return (
    <Query of={waiting}>
      {({ items }) => (
        <>
          <WorkList
            items={items.map(({ id, title, unitName, isStale }) => ({
              key: id,
              title,
              to: '/needs-analysis/confirmations?state=waiting',
              icon: 'priority',
              note: isStale ? `${unitName} · ${t('confirmation.stale')}` : unitName,
            }))}
            empty={t('confirmation.nothingWaits')}
          />
          {items.length > 0 && (
            <Link to="/needs-analysis/confirmations?state=waiting">{t('confirmation.open')}</Link>
          )}
        </>
      )}
    </Query>
  );
}
