import { ProblemError } from '@peixun/ui-kit/api';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import { connection } from '@peixun/ui-kit/runtime';
import { useEffect } from 'react';
import { HostCard } from './host-card.tsx';
import { useHost } from './use-host.ts';

/** The counties of the account: with one, straight into it; without a session, to the sign-in page. */
export function Counties() {
  const t = useText();
  const inLanguage = useTextIn();
  const session = useHost('GET /api/session');
  const { basePath } = connection();
  const isSignedOut = session.error instanceof ProblemError && session.error.status === 401;
  const only = session.data?.counties.length === 1 ? session.data.counties[0] : undefined;
  const target = isSignedOut ? '/sign-in' : only && `/${only.id}/`;
  useEffect(() => {
    if (target) location.replace(basePath + target);
  }, [target, basePath]);
  if (target) return null;
  return (
    <HostCard title={t('counties.title')}>
      <Query of={session}>
        {({ counties }) =>
          counties.length === 0 ? (
            <EmptyState title={t('counties.none')} hint={t('counties.noneHint')} icon="county" />
          ) : (
            <ul className="shell-choices">
              {counties.map(county => (
                <li key={county.id}>
                  <a href={`${basePath}/${county.id}/`}>{inLanguage(county.name)}</a>
                </li>
              ))}
            </ul>
          )
        }
      </Query>
    </HostCard>
  );
}
