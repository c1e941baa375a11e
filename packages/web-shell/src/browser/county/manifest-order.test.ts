import { text } from '@peixun/plugin-api';
import type { PluginView } from '@peixun/ui-kit/county';
import { expect, it } from 'vitest';
import { navigationOf, widgetsOf } from './manifest-order.ts';

function plugin(id: string, parts: Partial<PluginView>): PluginView {
  const none = { pages: [], navigation: [], widgets: [], slots: [] };
  return {
    id,
    version: '1.0.0',
    title: text(id, id),
    uiUrl: `/plugins/${id}/1.0.0/ui/index.js`,
    ...none,
    ...parts,
  };
}

const title = text('标题', 'Title');
const item = (id: string, order?: number) => ({ id, title, icon: 'need', path: `/${id}`, order });

it('puts widgets of all plugins into one order, 100 unless told', () => {
  const plugins = [
    plugin('one', {
      widgets: [
        { id: 'late', title, order: 200 },
        { id: 'usual', title },
      ],
    }),
    plugin('two', {
      widgets: [
        { id: 'first', title, order: 5 },
        { id: 'also-usual', title },
      ],
    }),
  ];
  expect(widgetsOf(plugins).map(({ widget }) => widget.id)).toEqual(['first', 'usual', 'also-usual', 'late']);
});

it('places what an item covers below its plugin', () => {
  const trips = plugin('trips', { navigation: [{ ...item('notes'), covers: ['/maps'] }, item('routes')] });
  const [group] = navigationOf([trips]);
  expect(group?.items.map(({ covers }) => covers)).toEqual([['/trips/maps'], undefined]);
});

it('keeps the items of a plugin together, leaves out plugins without any, and ends with what is one’s own', () => {
  const own = (id: string, order: number) => ({ ...item(id, order), isPersonal: true });
  const plugins = [
    plugin('silent', {}),
    plugin('late', { navigation: [item('b', 90), own('mine', 2), item('a', 80)] }),
    plugin('early', { navigation: [item('c', 10), item('d'), own('mine', 1)] }),
  ];
  const groups = navigationOf(plugins).map(group => [group.plugin?.id, ...group.items.map(({ to }) => to)]);
  expect(groups).toEqual([
    ['early', '/early/c', '/early/d'],
    ['late', '/late/a', '/late/b'],
    [undefined, '/early/mine', '/late/mine'],
  ]);
});
