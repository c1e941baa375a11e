import { useAllowed, type CountyView } from '@peixun/ui-kit/county';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { useNavigate } from '@peixun/ui-kit/router';
import { useUnits } from '@peixun/ui-kit/unit-picker';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { administrationOf } from '../../administration/administration-pages.ts';
import { kernel } from '../../kernel-client.ts';
import { pagesMatching, type Destination } from './destinations.ts';

export interface PaletteProps {
  readonly view: CountyView;
  readonly onClose: () => void;
}

/** Finds pages, people and whatever the plugins put into the search. */
export function Palette({ view, onClose }: PaletteProps) {
  const t = useText();
  const inLanguage = useTextIn();
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const asked = useDeferredValue(words.trim());
  const mayFindPeople = useAllowed('kernel.person.read');
  const hits = kernel.useOperation('GET /search', { query: { words: asked } }, { enabled: asked !== '' });
  const people = kernel.useOperation(
    'GET /people',
    { query: { name: asked, limit: 5 } },
    { enabled: asked !== '' && mayFindPeople },
  );
  const units = useUnits();
  useEffect(() => dialog.current?.showModal(), []);

  const pages: Destination[] = [
    { key: 'home', title: t('home.title'), group: '', link: '/', icon: 'home' },
    ...view.plugins.flatMap(plugin =>
      plugin.navigation.map(item => ({
        key: `${plugin.id}/${item.id}`,
        title: inLanguage(item.title),
        group: inLanguage(plugin.title),
        link: `/${plugin.id}${item.path}`,
        icon: item.icon,
      })),
    ),
    ...administrationOf(view.me).map(page => ({
      key: page.path,
      title: t(page.title),
      group: t('administration.title'),
      link: `/administration/${page.path}`,
      icon: page.icon,
    })),
  ];
  const pluginTitle = (id: string) => {
    const title = view.plugins.find(plugin => plugin.id === id)?.title;
    return title ? inLanguage(title) : '';
  };
  const found: readonly Destination[] = [
    ...pagesMatching(pages, words),
    ...((asked !== '' && people.data?.items) || []).map(person => ({
      key: person.id,
      title: person.name,
      group: t('palette.people'),
      link: `/administration/people/${person.id}`,
      icon: 'user',
    })),
    ...((asked !== '' && mayFindPeople && units.data?.items) || [])
      .filter(({ name }) => name.includes(asked))
      .slice(0, 5)
      .map(({ id, name }) => ({
        key: id,
        title: name,
        group: t('palette.unit'),
        link: `/administration/people?unitId=${id}`,
        icon: 'units',
      })),
    ...((asked !== '' && hits.data?.items) || []).map(hit => ({
      key: `${hit.plugin}/${hit.type}/${hit.id}`,
      title: hit.title,
      group: pluginTitle(hit.plugin),
      link: hit.link,
      icon: 'search',
    })),
  ];
  const at = Math.min(chosen, found.length - 1);
  const open = (destination: Destination | undefined) => {
    if (!destination) return;
    onClose();
    void navigate(destination.link);
  };
  return (
    <dialog ref={dialog} className="shell-palette" aria-label={t('palette.open')} onClose={onClose}>
      <input
        type="text"
        role="combobox"
        aria-label={t('palette.placeholder')}
        placeholder={t('palette.placeholder')}
        aria-expanded
        aria-controls="palette-results"
        aria-activedescendant={found[at] && `palette-${at}`}
        value={words}
        onChange={event => {
          setWords(event.target.value);
          setChosen(0);
        }}
        onKeyDown={event => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step) {
            event.preventDefault();
            setChosen(Math.max(0, Math.min(found.length - 1, at + step)));
          }
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) open(found[at]);
        }}
      />
      <ul id="palette-results" role="listbox" aria-label={t('palette.results')}>
        {found.map((destination, index) => (
          <li
            key={destination.key}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerDown={event => event.preventDefault()}
            onClick={() => open(destination)}
          >
            <Icon name={destination.icon} /> {destination.title}{' '}
            <span className="px-quiet">{destination.group}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p role="status">{t('palette.none')}</p>}
    </dialog>
  );
}
