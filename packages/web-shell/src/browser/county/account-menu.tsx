import { useMe } from '@peixun/ui-kit/county';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { Link } from '@peixun/ui-kit/router';
import { connection } from '@peixun/ui-kit/runtime';
import { useEffect, useRef, useState } from 'react';
import { callHost } from '../host/host-api.ts';
import { useHost } from '../host/use-host.ts';
import type { Preferences } from '../preferences.ts';

/** Who is signed in; language and type size; other counties; leaving. */
export function AccountMenu({ preferences }: { readonly preferences: Preferences }) {
  const t = useText();
  const inLanguage = useTextIn();
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  const session = useHost('GET /api/session', '', isOpen);
  const { countyId, basePath } = connection();
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeOutside = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener('pointerdown', closeOutside);
    return () => removeEventListener('pointerdown', closeOutside);
  }, []);
  const leave = async () => {
    await callHost('POST /api/auth/sign-out', {});
    location.assign(`${basePath}/sign-in`);
  };
  const { language, setLanguage, hasLargeType, setLargeType } = preferences;
  const others = session.data?.counties.filter(county => county.id !== countyId) ?? [];
  return (
    <details
      ref={menu}
      className="shell-menu"
      open={isOpen}
      onToggle={event => setOpen(event.currentTarget.open)}
      onKeyDown={event => event.key === 'Escape' && setOpen(false)}
    >
      <summary className="shell-icon-button" aria-label={t('menu.account', { name: me?.name ?? '' })}>
        <Icon name="user" /> <span className="shell-wide-only">{me?.name}</span>
      </summary>
      <div>
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
      </div>
    </details>
  );
}
