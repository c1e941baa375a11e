import type { UiNavigationItem, UiWidget } from '@peixun/plugin-api';
import type { PluginView } from '@peixun/ui-kit/county';

const usualOrder = 100;

export interface PlacedWidget {
  readonly plugin: PluginView;
  readonly widget: UiWidget;
}

/** The widgets of all plugins, small order first; the same order keeps the plugins' order. */
export function widgetsOf(plugins: readonly PluginView[]): readonly PlacedWidget[] {
  const widgets = plugins.flatMap(plugin => plugin.widgets.map(widget => ({ plugin, widget })));
  return inOrder(widgets, ({ widget }) => widget.order);
}

/** An item with the addresses below the county of its page and of what it covers. */
export interface PlacedItem extends UiNavigationItem {
  readonly to: string;
}

export interface NavigationGroup {
  /** Absent: what is the reader's own, of all plugins. */
  readonly plugin?: PluginView;
  readonly items: readonly PlacedItem[];
}

/** The navigation by plugin; a plugin stands where its first item asks to, what is the reader's own at the end. */
export function navigationOf(plugins: readonly PluginView[]): readonly NavigationGroup[] {
  const placed = plugins.map(plugin => {
    const items = plugin.navigation.map(item => ({
      ...item,
      to: `/${plugin.id}${item.path}`,
      covers: item.covers?.map(path => `/${plugin.id}${path}`),
    }));
    return { plugin, items: inOrder(items, ({ order }) => order) };
  });
  const ofPlugins = placed.map(({ plugin, items }) => ({
    plugin,
    items: items.filter(({ isPersonal }) => !isPersonal),
  }));
  const own = placed.flatMap(({ items }) => items.filter(({ isPersonal }) => isPersonal));
  return [
    ...inOrder(ofPlugins, ({ items }) => items[0]?.order),
    { items: inOrder(own, ({ order }) => order) },
  ].filter(({ items }) => items.length > 0);
}

function inOrder<Item>(items: readonly Item[], orderOf: (item: Item) => number | undefined): readonly Item[] {
  // oxlint-disable-next-line unicorn/no-array-sort -- the oldest browsers have no toSorted.
  return [...items].sort((one, other) => (orderOf(one) ?? usualOrder) - (orderOf(other) ?? usualOrder));
}
