import { manifestOf } from '@peixun/plugin-api';
import type { DependencyContainer } from 'tsyringe';
import { createAdministration } from '../administration/index.ts';
import { checkPlugin } from './check-plugin.ts';
import { kernelVersion } from './kernel-version.ts';
import type { PluginInstance } from './plugin-registry.ts';
import { keyOf } from './plugin-key.ts';
import { tokens } from './tokens.ts';

/** The kernel's own operations, served in every county by the same gate as those of a plugin. */
export function kernelPlugin(host: DependencyContainer): PluginInstance {
  const definition = createAdministration({
    version: kernelVersion,
    identity: host.resolve(tokens.identity),
    database: host.resolve(tokens.database),
    host: host.resolve(tokens.view),
  });
  checkPlugin(definition);
  const manifest = manifestOf(definition);
  const load = () => Promise.resolve(definition);
  return { key: keyOf(manifest), manifest, definition, package: { manifest, load }, state: 'started' };
}
