import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useText } from '@peixun/ui-kit/i18n';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { Link } from '@peixun/ui-kit/router';
import { redRoutes } from '../api.ts';

/** Beside a class proposal of needs-analysis: the routes that suit it. */
export function FittingRoutes({ proposalId }: { readonly proposalId: string }) {
  const t = useText();
  const fitting = redRoutes.useOperation('GET /proposals/:proposalId/routes', { params: { proposalId } });
  return (
    <Section title={t('fitting.title')}>
      <Query of={fitting}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('fitting.none')} hint={t('fitting.noneHint')} icon="place" />
          ) : (
            <ul>
              {items.map(({ id, name, minutes, sharedThemes }) => (
                <li key={id}>
                  <Link to={`/red-route-guide/routes/${id}`}>{name}</Link>{' '}
                  <span className="px-quiet">
                    {t('route.minutesOf', { minutes })} · {t('fitting.shared', { count: sharedThemes })}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Query>
    </Section>
  );
}
