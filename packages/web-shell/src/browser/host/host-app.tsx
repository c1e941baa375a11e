import { useText } from '@peixun/ui-kit/i18n';
import type { ComponentType } from 'react';
import type { Place } from '../../place.ts';
import { LanguageButton } from '../language-button.tsx';
import { Claim } from './claim.tsx';
import { Counties } from './counties.tsx';
import { Setup } from './setup.tsx';
import { SignIn } from './sign-in.tsx';

type HostPage = Extract<Place, { kind: 'host' }>['page'];

const pages: Readonly<Record<HostPage, ComponentType>> = {
  counties: Counties,
  'sign-in': SignIn,
  setup: Setup,
  claim: Claim,
};

/** The pages before a county is entered. */
export function HostApp({ page }: { readonly page: HostPage }) {
  const t = useText();
  const Shown = pages[page];
  return (
    <div className="shell-host">
      <header className="shell-host-head">
        <strong>{t('product')}</strong>
        <LanguageButton />
      </header>
      <main>
        <Shown />
      </main>
    </div>
  );
}
