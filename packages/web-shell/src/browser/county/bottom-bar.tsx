import type { CountyView } from '@peixun/ui-kit/county';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import type { Ref } from 'react';
import { NavLink } from 'react-router';
import { administrationOf } from '../../administration/administration-pages.ts';
import { isFirstPage, navigationOf } from './manifest-order.ts';

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
      items.map(({ icon, title, shortTitle = title, to }) => ({ icon, title: inLanguage(shortTitle), to })),
    ),
    ...administrationOf(view.me).map(({ icon, title, path }) => ({
      icon,
      title: t(title),
      to: `/administration/${path}`,
    })),
  ].slice(0, 3);
  return (
    <nav className="shell-bottom shell-phone-only" aria-label={t('menu.quick')}>
      <NavLink to="/" end>
        <Icon name="home" /> <span>{t('home.title')}</span>
      </NavLink>
      {places.map(({ to, icon, title }) => (
        <NavLink key={to} to={to} end={isFirstPage(to)}>
          <Icon name={icon} /> <span>{title}</span>
        </NavLink>
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
