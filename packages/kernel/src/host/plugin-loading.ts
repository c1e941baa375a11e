import { isPeixunError, text, type Logger } from '@peixun/plugin-api';
import type { PluginStatus } from './host-view.ts';
import { pluginErrors } from './plugin-errors.ts';
import { findPluginPackage, type PluginSource } from './plugin-package.ts';
import type { PluginRegistry } from './plugin-registry.ts';

/** First segments below a county that are not plugins. */
const reservedIds = new Set(['kernel', 'api', 'administration']);

/**
 * Finds the plugins that an integrator names and registers them. One that cannot be found stops no other.
 *
 * @returns those that were not found, with the reason.
 */
export async function registerPlugins(
  registry: PluginRegistry,
  sources: readonly PluginSource[],
  from: string,
  log: Logger,
): Promise<readonly PluginStatus[]> {
  const lost: PluginStatus[] = [];
  for (const source of sources) {
    try {
      const found = await findPluginPackage(source, from);
      const { id } = found.manifest;
      if (reservedIds.has(id)) throw pluginErrors.PLUGIN_NAME_RESERVED({ id });
      if (!registry.add(found)) lost.push(duplicate(found.manifest));
    } catch (error) {
      const name = nameOf(source);
      const message = error instanceof Error ? error.message : String(error);
      const reason = isPeixunError(error) ? error.title : text(message, message);
      lost.push({
        id: name,
        version: '',
        title: text(name, name),
        state: 'stopped',
        reason,
        enabledIn: [],
      });
    }
  }
  for (const { id, reason } of lost) log.error('a plugin was not found', { plugin: id, reason: reason?.en });
  return lost;
}

function nameOf(source: PluginSource): string {
  if (typeof source === 'string') return source;
  return 'manifest' in source ? source.manifest.id : source.id;
}

function duplicate({
  id,
  version,
  title,
}: {
  id: string;
  version: string;
  title: PluginStatus['title'];
}): PluginStatus {
  const reason = text(
    `插件 '${id}' ${version} 被列出两次，只使用第一个。`,
    `Plugin '${id}' ${version} is listed twice; the first one serves.`,
  );
  return { id, version, title, state: 'stopped', reason, enabledIn: [] };
}
