import type { CountyView } from '@peixun/ui-kit/county';
import { ErrorBoundary } from '@peixun/ui-kit/problem-view';
import { connect, createQueries, KitProvider, onDemand } from '@peixun/ui-kit/runtime';
import { useMemo, useState } from 'react';
import { CountyApp } from './county/county-app.tsx';
import { OfflineBar } from './offline-bar.tsx';
import type { Place } from '../place.ts';
import { storedLanguage, usePreferences } from './preferences.ts';
import { SignedOutBar } from './signed-out-bar.tsx';

const HostApp = onDemand(async () => (await import('./host/host-app.tsx')).HostApp);

export interface AppProps {
  readonly basePath: string;
  readonly place: Place;
  readonly nonce: string | undefined;
}

/** The shell: pages of the host before a county is entered, or a county. */
export function App({ basePath, place, nonce }: AppProps) {
  const preferences = usePreferences();
  const [view, setView] = useState<CountyView>();
  const [isSignedOut, setSignedOut] = useState(false);
  const queries = useMemo(() => {
    const countyId = place.kind === 'host' ? '' : place.countyId;
    connect({ basePath, countyId, language: storedLanguage, onSignedOut: () => setSignedOut(true) });
    return createQueries();
  }, [basePath, place]);
  const goOn = () => {
    setSignedOut(false);
    void queries.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
  };
  return (
    <KitProvider
      queries={queries}
      language={preferences.language}
      setLanguage={preferences.setLanguage}
      hasLargeType={preferences.hasLargeType}
      nonce={nonce}
      view={view}
    >
      <div className="shell-bars">
        <OfflineBar />
        {view?.me && isSignedOut && <SignedOutBar onBack={goOn} />}
      </div>
      <ErrorBoundary>
        {place.kind === 'host' ? (
          <HostApp page={place.page} />
        ) : (
          <CountyApp basePath={basePath} place={place} preferences={preferences} onView={setView} />
        )}
      </ErrorBoundary>
    </KitProvider>
  );
}
