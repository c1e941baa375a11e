import { Button, Dropdown, Input, Popover } from 'antd';
import { useState } from 'react';
import { Icon } from '../../components/icon.tsx';
import { connection } from '../../connection/connection.ts';
import { useTextOf } from '../../i18n/language.tsx';
import type { Search } from '../../router/use-search.ts';
import type { ListFilter } from './list-filters.tsx';
import { readViews, withView, type SavedView } from './saved-views.ts';

export interface ViewMenuProps {
  readonly filters: readonly ListFilter[];
  readonly search: Search;
  /** Under this name the views are kept. */
  readonly id: string;
}

/** Saves the filters of a list under a name and brings them back. */
export function ViewMenu({ filters, search, id }: ViewMenuProps) {
  const t = useTextOf('ui-kit');
  const key = `peixun.views.${connection().countyId}.${id}`;
  const [views, setViews] = useState(() => readViews(localStorage, key));
  const [name, setName] = useState('');
  const used = filters.flatMap(filter => {
    const value = search.values[filter.name];
    return value ? [[filter.name, value] as const] : [];
  });
  const keep = (next: readonly SavedView[]) => {
    localStorage.setItem(key, JSON.stringify(next));
    setViews(next);
  };
  const apply = (view: SavedView) =>
    search.set(Object.fromEntries(filters.map(filter => [filter.name, view.filters[filter.name]])));
  const save = () => {
    keep(withView(views, { name: name.trim(), filters: Object.fromEntries(used) }));
    setName('');
  };
  return (
    <>
      {views.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: views.map(view => ({
              key: view.name,
              label: view.name,
              onClick: () => apply(view),
              extra: (
                <button
                  type="button"
                  className="px-link-button"
                  aria-label={t('list.removeView', { name: view.name })}
                  onClick={event => {
                    event.stopPropagation();
                    keep(views.filter(other => other !== view));
                  }}
                >
                  <Icon name="close" />
                </button>
              ),
            })),
          }}
        >
          <Button icon={<Icon name="bookmark" />}>{t('list.views')}</Button>
        </Dropdown>
      )}
      {used.length > 0 && (
        <Popover
          trigger="click"
          content={
            <form
              className="px-row"
              onSubmit={event => {
                event.preventDefault();
                save();
              }}
            >
              <Input
                aria-label={t('list.viewName')}
                placeholder={t('list.viewName')}
                value={name}
                onChange={event => setName(event.target.value)}
              />
              <Button htmlType="submit" type="primary" disabled={name.trim() === ''}>
                {t('save')}
              </Button>
            </form>
          }
        >
          <Button type="text">{t('list.saveView')}</Button>
        </Popover>
      )}
    </>
  );
}
