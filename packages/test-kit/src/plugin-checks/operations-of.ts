import type { Operation, PluginDefinition } from '@peixun/plugin-api';

/** The operations of a plugin in the order in which they are mounted. */
export function operationsOf(plugin: PluginDefinition): (readonly [key: string, operation: Operation])[] {
  return (plugin.routes ?? []).flatMap(({ api }) => Object.entries(api));
}
