import type { CountyView } from '@peixun/ui-kit/county';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { administrationOf } from '../../administration/administration-pages.ts';
import { navigationOf } from './manifest-order.ts';
import { PlaceLink, type PlaceLinkProps } from './place-link.tsx';

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
              {items.map(({ to, covers, icon, title }) => (
                <Item key={to} to={to} covers={covers} icon={icon} title={inLanguage(title)} />
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

interface ItemProps extends Omit<PlaceLinkProps, 'children'> {
  readonly icon: string;
  readonly title: string;
}

function Item({ icon, title, ...place }: ItemProps) {
  return (
    <li>
      <PlaceLink {...place}>
        <Icon name={icon} /> {title}
      </PlaceLink>
    </li>
  );
}
