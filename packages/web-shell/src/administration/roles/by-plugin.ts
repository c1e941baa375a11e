/** Groups in the order in which their plugins first appear. */
export function byPlugin<Item extends { readonly plugin: string }>(
  items: readonly Item[],
): readonly { readonly plugin: string; readonly items: readonly Item[] }[] {
  const plugins = [...new Set(items.map(({ plugin }) => plugin))];
  return plugins.map(plugin => ({ plugin, items: items.filter(item => item.plugin === plugin) }));
}
