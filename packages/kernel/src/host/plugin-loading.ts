import { isPeixunError, text, type Logger, type Text } from '@peixun/plugin-api';
import type { PluginStatus } from './host-view.ts';
import { pluginErrors } from './plugin-errors.ts';
import { findPluginPackage, type PluginPackage, type PluginSource } from './plugin-package.ts';
import type { PluginRegistry } from './plugin-registry.ts';

/** First segments below a county that are not plugins. */
const reservedIds = new Set(['kernel', 'api', 'administration']);

/**
 * Finds the plugins that an integrator names and registers them. One that cannot be used stops no other.
 *
 * @returns those that cannot be used, with the reason.
 */
export async function registerPlugins(
  registry: PluginRegistry,
  sources: readonly PluginSource[],
  from: string,
  log: Logger,
): Promise<readonly PluginStatus[]> {
  const lost: PluginStatus[] = [];
  for (const source of sources) {
    const name = { id: nameOf(source), version: '' };
    const status = await registerPlugin(registry, name, () => findPluginPackage(source, from));
    if (status) lost.push(status);
  }
  for (const { id, reason } of lost) log.error('a plugin is not used', { plugin: id, reason: reason?.en });
  return lost;
}

/**
 * Registers what `find` finds.
 *
 * @param name What it is called when it cannot be found.
 * @returns how it is when it cannot be used.
 */
export async function registerPlugin(
  registry: PluginRegistry,
  name: { readonly id: string; readonly version: string },
  find: () => Promise<PluginPackage>,
): Promise<PluginStatus | undefined> {
  try {
    const found = await find();
    const { id, version, title } = found.manifest;
    checkPluginName(id);
    return registry.add(found) ? undefined : { ...stopped({ id, version }, listedTwice(id, version)), title };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return stopped(name, isPeixunError(error) ? error.title : text(message, message));
  }
}

/** @throws `PLUGIN_NAME_RESERVED`. */
export function checkPluginName(id: string): void {
  if (reservedIds.has(id)) throw pluginErrors.PLUGIN_NAME_RESERVED({ id });
}

function nameOf(source: PluginSource): string {
  if (typeof source === 'string') return source;
  if ('isolation' in source) return nameOf(source.plugin);
  return 'manifest' in source ? source.manifest.id : source.id;
}

function stopped(plugin: { readonly id: string; readonly version: string }, reason: Text): PluginStatus {
  return { ...plugin, title: text(plugin.id, plugin.id), state: 'stopped', reason, enabledIn: [] };
}

function listedTwice(id: string, version: string): Text {
  return text(
    `插件 '${id}' ${version} 被列出两次，只使用第一个。`,
    `Plugin '${id}' ${version} is listed twice; the first one serves.`,
  );
}
