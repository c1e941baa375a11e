import type { CountyView } from '@peixun/ui-kit/county';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { PluginPart } from '@peixun/ui-kit/runtime';
import { Route, Routes } from 'react-router';
import { LanguageButton } from '../language-button.tsx';
import type { Preferences } from '../preferences.ts';
import { NotFound } from './not-found.tsx';

export interface PublicRoutesProps {
  readonly view: CountyView;
  readonly preferences: Preferences;
}

/** Pages without an account: a questionnaire by link, a certificate to check. */
export function PublicRoutes({ view, preferences }: PublicRoutesProps) {
  const t = useText();
  const inLanguage = useTextIn();
  const { hasLargeType, setLargeType } = preferences;
  return (
    <div className="shell-host">
      <header className="shell-host-head">
        <strong>{view.county && inLanguage(view.county.name)}</strong>
        <span className="px-row">
          <button
            type="button"
            className="px-link-button"
            aria-pressed={hasLargeType}
            onClick={() => setLargeType(!hasLargeType)}
          >
            {t('menu.largeType')}
          </button>
          <LanguageButton />
        </span>
      </header>
      <main>
        <Routes>
          {view.plugins.flatMap(plugin =>
            plugin.pages
              .filter(page => page.public)
              .map(page => (
                <Route
                  key={`${plugin.id}/${page.id}`}
                  path={`a/${plugin.id}${page.path}`}
                  element={<PluginPart plugin={plugin} kind="pages" id={page.id} />}
                />
              )),
          )}
          <Route path="*" element={<NotFound />} />
        </Routes>
      </main>
    </div>
  );
}
