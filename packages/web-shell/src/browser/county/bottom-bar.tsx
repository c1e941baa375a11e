import type { CountyView } from '@peixun/ui-kit/county';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { NavLink } from 'react-router';
import { isFirstPage, navigationOf } from './manifest-order.ts';

export interface BottomBarProps {
  readonly view: CountyView;
  readonly onMore: () => void;
}

/** On a phone: home, the first places and the rest, within reach of one thumb. */
export function BottomBar({ view, onMore }: BottomBarProps) {
  const t = useText();
  const inLanguage = useTextIn();
  const places = navigationOf(view.plugins)
    .flatMap(({ plugin, items }) => items.map(item => ({ ...item, to: `/${plugin.id}${item.path}` })))
    .slice(0, 3);
  return (
    <nav className="shell-bottom shell-phone-only" aria-label={t('menu.quick')}>
      <NavLink to="/" end>
        <Icon name="home" /> <span>{t('home.title')}</span>
      </NavLink>
      {places.map(({ to, icon, title }) => (
        <NavLink key={to} to={to} end={isFirstPage(to)}>
          <Icon name={icon} /> <span>{inLanguage(title)}</span>
        </NavLink>
      ))}
      <button type="button" onClick={onMore}>
        <Icon name="menu" /> <span>{t('menu.more')}</span>
      </button>
    </nav>
  );
}
