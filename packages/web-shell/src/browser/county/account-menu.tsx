import { useMe } from '@peixun/ui-kit/county';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { Link } from '@peixun/ui-kit/router';
import { connection } from '@peixun/ui-kit/runtime';
import { useState } from 'react';
import { callHost } from '../host/host-api.ts';
import { useHost } from '../host/use-host.ts';
import type { Preferences } from '../preferences.ts';
import { Menu } from './menu.tsx';

/** Who is signed in; language and type size; other counties; leaving. */
export function AccountMenu({ preferences }: { readonly preferences: Preferences }) {
  const t = useText();
  const inLanguage = useTextIn();
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  const session = useHost('GET /api/session', '', isOpen);
  const { countyId, basePath } = connection();
  const leave = async () => {
    await callHost('POST /api/auth/sign-out', {});
    location.assign(`${basePath}/sign-in`);
  };
  const { language, setLanguage, hasLargeType, setLargeType } = preferences;
  const others = session.data?.counties.filter(county => county.id !== countyId) ?? [];
  return (
    <Menu
      label={t('menu.account', { name: me?.name ?? '' })}
      button={
        <>
          <Icon name="user" /> <span className="shell-wide-only">{me?.name}</span>
        </>
      }
      isOpen={isOpen}
      setOpen={setOpen}
    >
      <p>
        <strong>{me?.name}</strong>
        <span className="px-quiet">{me?.roles.map(role => inLanguage(role.title)).join(' · ')}</span>
      </p>
      <Link to="/account" onClick={() => setOpen(false)}>
        <Icon name="key" /> {t('account.title')}
      </Link>
      <button type="button" aria-pressed={hasLargeType} onClick={() => setLargeType(!hasLargeType)}>
        <Icon name="textSize" /> {t('menu.largeType')} {hasLargeType && <Icon name="check" />}
      </button>
      <button type="button" onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}>
        <Icon name="language" /> {t('otherLanguage')}
      </button>
      {others.map(county => (
        <a key={county.id} href={`${basePath}/${county.id}/`}>
          <Icon name="county" /> {t('menu.toCounty', { county: inLanguage(county.name) })}
        </a>
      ))}
      <button type="button" onClick={() => void leave()}>
        <Icon name="signOut" /> {t('menu.signOut')}
      </button>
    </Menu>
  );
}
