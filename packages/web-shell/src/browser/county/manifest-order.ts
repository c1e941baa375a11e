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

export interface NavigationGroup {
  readonly plugin: PluginView;
  readonly items: readonly UiNavigationItem[];
}

/** The navigation by plugin; a plugin stands where its first item asks to. */
export function navigationOf(plugins: readonly PluginView[]): readonly NavigationGroup[] {
  const groups = plugins
    .filter(plugin => plugin.navigation.length > 0)
    .map(plugin => ({ plugin, items: inOrder(plugin.navigation, item => item.order) }));
  return inOrder(groups, ({ items }) => items[0]?.order);
}

/** Home, or the first page of a plugin: it is not current when a page below it is. */
export function isFirstPage(link: string): boolean {
  return link.split('/').filter(Boolean).length <= 1;
}

function inOrder<Item>(items: readonly Item[], orderOf: (item: Item) => number | undefined): readonly Item[] {
  // oxlint-disable-next-line unicorn/no-array-sort -- the oldest browsers have no toSorted.
  return [...items].sort((one, other) => (orderOf(one) ?? usualOrder) - (orderOf(other) ?? usualOrder));
}
