import type { CountyView } from '@peixun/ui-kit/county';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import type { Ref } from 'react';
import { administrationOf } from '../../administration/administration-pages.ts';
import { navigationOf } from './manifest-order.ts';
import { PlaceLink } from './place-link.tsx';

export interface BottomBarProps {
  readonly view: CountyView;
  /** Whether the navigation is open. */
  readonly isOpen: boolean;
  readonly moreButton: Ref<HTMLButtonElement>;
  readonly onMore: () => void;
}

/** On a phone: home, the first places and the rest, within reach of one thumb. */
export function BottomBar({ view, isOpen, moreButton, onMore }: BottomBarProps) {
  const t = useText();
  const inLanguage = useTextIn();
  const places = [
    ...navigationOf(view.plugins).flatMap(({ items }) =>
      items.map(({ title, shortTitle = title, ...item }) => ({ ...item, title: inLanguage(shortTitle) })),
    ),
    ...administrationOf(view.me).map(({ icon, title, path }) => ({
      icon,
      title: t(title),
      to: `/administration/${path}`,
      covers: undefined,
    })),
  ].slice(0, 3);
  return (
    <nav className="shell-bottom shell-phone-only" aria-label={t('menu.quick')}>
      <PlaceLink to="/">
        <Icon name="home" /> <span>{t('home.title')}</span>
      </PlaceLink>
      {places.map(({ to, covers, icon, title }) => (
        <PlaceLink key={to} to={to} covers={covers}>
          <Icon name={icon} /> <span>{title}</span>
        </PlaceLink>
      ))}
      <button
        ref={moreButton}
        type="button"
        aria-expanded={isOpen}
        aria-controls="navigation"
        onClick={onMore}
      >
        <Icon name="menu" /> <span>{t('menu.more')}</span>
      </button>
    </nav>
  );
}
