import type { CountyView } from '@peixun/ui-kit/county';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { ErrorBoundary } from '@peixun/ui-kit/problem-view';
import { Link, useLocation } from '@peixun/ui-kit/router';
import { Nothing, onDemand } from '@peixun/ui-kit/runtime';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { Preferences } from '../preferences.ts';
import { AccountMenu } from './account-menu.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { Navigation } from './navigation.tsx';
import { Notifications } from './notifications.tsx';

const Palette = onDemand(async () => (await import('./palette.tsx')).Palette, Nothing);

export interface FrameProps {
  readonly view: CountyView;
  readonly preferences: Preferences;
  readonly children: ReactNode;
}

/** Head, navigation and the page. On a phone the navigation is a drawer, and a bar at the thumb. */
export function Frame({ view, preferences, children }: FrameProps) {
  const t = useText();
  const inLanguage = useTextIn();
  const { pathname } = useLocation();
  const [isNavigationOpen, setNavigationOpen] = useState(false);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const navigation = useRef<HTMLElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const closeNavigation = () => {
    setNavigationOpen(false);
    more.current?.focus();
  };
  usePaletteKey(() => setPaletteOpen(true));
  useNewPage(pathname, () => {
    setNavigationOpen(false);
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  });
  const { county } = view;
  return (
    <div className="shell-frame">
      <header className="shell-head">
        <a className="shell-skip" href="#main">
          {t('menu.skip')}
        </a>
        <Link to="/" className="shell-brand">
          <span className="shell-logo" aria-hidden>
            {county?.branding.logoText ?? (county ? inLanguage(county.name).slice(0, 1) : '')}
          </span>
          <span>
            <strong>
              {county?.branding.productName ? inLanguage(county.branding.productName) : t('product')}
            </strong>
            <span className="px-quiet">{county && inLanguage(county.name)}</span>
          </span>
        </Link>
        <button type="button" className="shell-search" onClick={() => setPaletteOpen(true)}>
          <Icon name="search" /> <span>{t('palette.open')}</span> <kbd>Ctrl K</kbd>
        </button>
        <Notifications />
        <AccountMenu preferences={preferences} />
      </header>
      <nav
        id="navigation"
        ref={navigation}
        className={isNavigationOpen ? 'shell-side shell-side-open' : 'shell-side'}
        aria-label={t('menu.navigation')}
        onKeyDown={event => event.key === 'Escape' && closeNavigation()}
      >
        <Navigation view={view} />
      </nav>
      {isNavigationOpen && (
        <button type="button" className="shell-veil" aria-label={t('menu.close')} onClick={closeNavigation} />
      )}
      <main id="main" ref={main} tabIndex={-1}>
        <ErrorBoundary key={pathname}>{children}</ErrorBoundary>
      </main>
      <BottomBar
        view={view}
        isOpen={isNavigationOpen}
        moreButton={more}
        onMore={() => {
          // The drawer is visible at once, so that the focus can go into it.
          flushSync(() => setNavigationOpen(true));
          navigation.current?.querySelector('a')?.focus();
        }}
      />
      {isPaletteOpen && <Palette view={view} onClose={() => setPaletteOpen(false)} />}
    </div>
  );
}

/** Ctrl+K, or ⌘K, opens the palette. */
function usePaletteKey(open: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        open();
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}

/** Tells that another page is shown, but not of the first one. */
function useNewPage(pathname: string, onNew: () => void) {
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    onNew();
  });
}
