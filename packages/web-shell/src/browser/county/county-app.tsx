import { ProblemError } from '@peixun/ui-kit/api';
import type { CountyView } from '@peixun/ui-kit/county';
import { Loading, ProblemView } from '@peixun/ui-kit/problem-view';
import { connection, request } from '@peixun/ui-kit/runtime';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { BrowserRouter } from 'react-router';
import type { Preferences } from '../preferences.ts';
import { CountyRoutes } from './county-routes.tsx';
import { Frame } from './frame.tsx';
import { PublicRoutes } from './public-routes.tsx';

export interface CountyAppProps {
  readonly basePath: string;
  readonly countyId: string;
  readonly isPublic: boolean;
  readonly preferences: Preferences;
  readonly onView: (view: CountyView) => void;
}

/** A county: its manifest says which plugins there are and what this person may use of them. */
export function CountyApp({ basePath, countyId, isPublic, preferences, onView }: CountyAppProps) {
  const root = `${basePath}/${countyId}`;
  const manifest = useQuery({
    queryKey: ['manifest', countyId],
    queryFn: () =>
      request(
        'GET',
        `${root}/api/kernel/${isPublic ? 'public-manifest' : 'manifest'}`,
      ) as Promise<CountyView>,
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
      <main className="shell-lonely">
        <ProblemView error={manifest.error} onRetry={() => void manifest.refetch()} />
      </main>
    );
  }
  return (
    <BrowserRouter basename={root}>
      {isPublic ? (
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
