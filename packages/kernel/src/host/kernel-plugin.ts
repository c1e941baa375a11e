import { definePlugin, manifestOf, text } from '@peixun/plugin-api';
import type { DependencyContainer } from 'tsyringe';
import { kernelVersion } from './kernel-version.ts';
import type { PluginInstance } from './plugin-registry.ts';
import { keyOf } from './resolve-installation.ts';

/** The kernel's own operations, served in every county by the same gate as those of a plugin. */
export function kernelPlugin(_host: DependencyContainer): PluginInstance {
  const definition = definePlugin({
    id: 'kernel',
    version: kernelVersion,
    title: text('系统', 'System'),
    description: text('人员、单位、权限与审计', 'People, units, permissions and audit'),
    requires: { kernel: `^${kernelVersion}` },
    permissions: {},
  });
  const manifest = manifestOf(definition);
  const load = () => Promise.resolve(definition);
  return { key: keyOf(manifest), manifest, definition, package: { manifest, load }, state: 'started' };
}
