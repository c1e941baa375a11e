import type { CountyView } from '@peixun/ui-kit/county';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { NavLink } from 'react-router';
import { administrationOf } from '../../administration/administration-pages.ts';
import { isFirstPage, navigationOf } from './manifest-order.ts';

/** Home, the plugins' items, what is the reader's own, and administration for who may. */
export function Navigation({ view }: { readonly view: CountyView }) {
  const t = useText();
  const inLanguage = useTextIn();
  const administration = administrationOf(view.me);
  return (
    <>
      <ul>
        <Item to="/" icon="home" title={t('home.title')} />
      </ul>
      {navigationOf(view.plugins).map(({ plugin, items }) => {
        const id = `navigation-${plugin?.id ?? 'own'}`;
        return (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{plugin ? inLanguage(plugin.title) : t('menu.own')}</h2>
            <ul>
              {items.map(({ to, icon, title }) => (
                <Item key={to} to={to} icon={icon} title={inLanguage(title)} />
              ))}
            </ul>
          </section>
        );
      })}
      {administration.length > 0 && (
        <section aria-labelledby="navigation-administration">
          <h2 id="navigation-administration">{t('administration.title')}</h2>
          <ul>
            {administration.map(page => (
              <Item
                key={page.path}
                to={`/administration/${page.path}`}
                icon={page.icon}
                title={t(page.title)}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Item({ to, icon, title }: { readonly to: string; readonly icon: string; readonly title: string }) {
  return (
    <li>
      <NavLink to={to} end={isFirstPage(to)}>
        <Icon name={icon} /> {title}
      </NavLink>
    </li>
  );
}
