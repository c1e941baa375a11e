import { ProblemError } from '@peixun/ui-kit/api';
import type { CountyView } from '@peixun/ui-kit/county';
import { useText } from '@peixun/ui-kit/i18n';
import { Loading, ProblemView } from '@peixun/ui-kit/problem-view';
import { connection, request } from '@peixun/ui-kit/runtime';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { BrowserRouter } from 'react-router';
import { LanguageButton } from '../language-button.tsx';
import { manifestOf, type CountyPlace } from '../../place.ts';
import type { Preferences } from '../preferences.ts';
import { CountyRoutes } from './county-routes.tsx';
import { Frame } from './frame.tsx';
import { PublicRoutes } from './public-routes.tsx';

export interface CountyAppProps {
  readonly basePath: string;
  readonly place: CountyPlace;
  readonly preferences: Preferences;
  readonly onView: (view: CountyView) => void;
}

/** A county: its manifest says which plugins there are and what this person may use of them. */
export function CountyApp({ basePath, place, preferences, onView }: CountyAppProps) {
  const t = useText();
  const manifest = useQuery({
    queryKey: ['manifest', place.countyId],
    queryFn: () => request('GET', basePath + manifestOf(place)) as Promise<CountyView>,
    staleTime: 5 * 60_000,
    retry: false,
  });
  const isSignedOut = manifest.error instanceof ProblemError && manifest.error.status === 401;
  useEffect(() => {
    if (manifest.data) onView(manifest.data);
  }, [manifest.data, onView]);
  useEffect(() => {
    if (isSignedOut && !manifest.data) location.replace(signInAddress());
  }, [isSignedOut, manifest.data]);

  if (!manifest.data) {
    if (!manifest.error || isSignedOut) return <Loading />;
    return (
      <div className="shell-host">
        <header className="shell-host-head">
          <strong>{t('product')}</strong>
          <LanguageButton />
        </header>
        <main className="shell-lonely">
          <h1 className="px-visually-hidden">{t('product')}</h1>
          <ProblemView error={manifest.error} onRetry={() => void manifest.refetch()} />
          <a href={`${basePath}/`}>{t('counties.mine')}</a>
        </main>
      </div>
    );
  }
  return (
    <BrowserRouter basename={`${basePath}/${place.countyId}`}>
      {place.kind === 'public' ? (
        <PublicRoutes view={manifest.data} preferences={preferences} />
      ) : (
        <Frame view={manifest.data} preferences={preferences}>
          <CountyRoutes view={manifest.data} />
        </Frame>
      )}
    </BrowserRouter>
  );
}

function signInAddress(): string {
  const { basePath } = connection();
  const next = location.pathname.slice(basePath.length) + location.search;
  return `${basePath}/sign-in?next=${encodeURIComponent(next)}`;
}
