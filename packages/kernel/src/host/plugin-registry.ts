import type { PluginDefinition, PluginManifest, Text } from '@peixun/plugin-api';
import type { OpenApiPart } from '../http/openapi.ts';
import type { PluginState } from './host-view.ts';
import { keyOf, type PluginKey } from './plugin-key.ts';
import type { PluginPackage } from './plugin-package.ts';

/** An installed version of a plugin while the host runs. */
export interface PluginInstance {
  readonly key: PluginKey;
  readonly package: PluginPackage;
  readonly manifest: PluginManifest;
  state: PluginState;
  /** Why it is degraded or stopped. */
  reason?: Text;
  /** Known once its code is loaded. */
  definition?: PluginDefinition;
  /** Of an isolated one, which knows its schemas itself. */
  openApi?: OpenApiPart;
  stop?: () => Promise<void>;
}

/** All installed plugins by id and version. */
export class PluginRegistry {
  readonly #instances = new Map<PluginKey, PluginInstance>();

  /** @returns `false` when that version of the plugin is there already. */
  add(found: PluginPackage): boolean {
    const key = keyOf(found.manifest);
    if (this.#instances.has(key)) return false;
    this.#instances.set(key, { key, package: found, manifest: found.manifest, state: 'discovered' });
    return true;
  }

  remove(key: PluginKey): void {
    this.#instances.delete(key);
  }

  get(key: PluginKey): PluginInstance | undefined {
    return this.#instances.get(key);
  }

  of(manifest: { id: string; version: string }): PluginInstance | undefined {
    return this.#instances.get(keyOf(manifest));
  }

  all(): readonly PluginInstance[] {
    return [...this.#instances.values()];
  }

  manifests(): readonly PluginManifest[] {
    return this.all().map(({ manifest }) => manifest);
  }

  /** The versions that cannot serve, with the reason. */
  unusable(): ReadonlyMap<PluginKey, Text> {
    const failed = this.all().filter(({ state }) => state === 'degraded' || state === 'stopped');
    return new Map(
      failed.map(({ key, reason }) => [key, reason ?? { 'zh-CN': '已停止。', en: 'It is stopped.' }]),
    );
  }
}
