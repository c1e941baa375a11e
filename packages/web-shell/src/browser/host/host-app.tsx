import { useLanguage, useText } from '@peixun/ui-kit/i18n';
import type { ComponentType } from 'react';
import { Claim } from './claim.tsx';
import { Counties } from './counties.tsx';
import { Setup } from './setup.tsx';
import { SignIn } from './sign-in.tsx';

export interface HostPageProps {
  readonly basePath: string;
}

const pages: Readonly<Record<'counties' | 'sign-in' | 'setup' | 'claim', ComponentType<HostPageProps>>> = {
  counties: Counties,
  'sign-in': SignIn,
  setup: Setup,
  claim: Claim,
};

/** The pages before a county is entered. */
export function HostApp({ page, basePath }: HostPageProps & { readonly page: keyof typeof pages }) {
  const t = useText();
  const { language, setLanguage } = useLanguage();
  const Shown = pages[page];
  return (
    <div className="shell-host">
      <header className="shell-host-head">
        <strong>{t('product')}</strong>
        <button
          type="button"
          className="px-link-button"
          onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
        >
          {t('otherLanguage')}
        </button>
      </header>
      <main>
        <Shown basePath={basePath} />
      </main>
    </div>
  );
}
