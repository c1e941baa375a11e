import type { Logger } from '@peixun/plugin-api';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostOptions } from '../host/host-options.ts';
import type { PluginStatus } from '../host/host-view.ts';
import { registerPlugin } from '../host/plugin-loading.ts';
import type { PluginPackage } from '../host/plugin-package.ts';
import type { PluginInstance, PluginRegistry } from '../host/plugin-registry.ts';
import type { PluginKey } from '../host/plugin-key.ts';
import { watchFolder } from '../host/watch-folder.ts';
import { contentsFile, hashOfFile } from './bundle-contents.ts';
import { installedPluginErrors } from './errors.ts';
import { installedKeys, pluginsFolder, removeAbandoned } from './plugins-folder.ts';
import { readInstalledPlugin } from './read-installed-plugin.ts';
import { linkSharedPackages } from './shared-packages.ts';
import { readTrust } from './trust.ts';

type InstalledPluginsOptions = Pick<
  HostOptions,
  'dataFolder' | 'pluginsFrom' | 'trustedKeys' | 'unsignedPlugins'
> & { readonly registry: PluginRegistry; readonly log: Logger };

/** The plugins in the data folder while the host runs: what comes there is registered, what goes is taken out. */
export class InstalledPlugins {
  readonly #options: InstalledPluginsOptions;
  readonly #folder: string;
  /** The hash of the contents that this process registered: it cannot load the same modules anew. */
  readonly #registered = new Map<PluginKey, string>();
  #lost: readonly PluginStatus[] = [];

  constructor(options: InstalledPluginsOptions) {
    this.#options = options;
    this.#folder = pluginsFolder(options.dataFolder);
  }

  /** Those that cannot be used, with the reason. */
  get lost(): readonly PluginStatus[] {
    return this.#lost;
  }

  /**
   * Looks into the folder again. One that cannot be used stops no other.
   *
   * @returns those that were taken out of the registry, and may still be at work.
   */
  async update(): Promise<readonly PluginInstance[]> {
    const { dataFolder, registry, log } = this.#options;
    const keys = await installedKeys(dataFolder);
    const isOurs = ({ key, package: { root } }: PluginInstance) => root === join(this.#folder, key);
    const gone: PluginInstance[] = [];
    for (const plugin of registry.all().filter(isOurs)) {
      const there = await hashOfContents(join(this.#folder, plugin.key)).catch(() => undefined);
      if (there !== this.#registered.get(plugin.key)) gone.push(plugin);
    }
    for (const { key } of gone) registry.remove(key);

    const lost: PluginStatus[] = [];
    for (const key of keys) {
      const known = registry.get(key);
      if (known && isOurs(known)) continue;
      const at = key.indexOf('@');
      const name = { id: key.slice(0, at), version: key.slice(at + 1) };
      const status = await registerPlugin(registry, name, () => this.#find(key));
      if (status) lost.push(status);
    }
    for (const { id, version, reason } of lost) {
      log.error('an installed plugin is not used', { plugin: `${id}@${version}`, reason: reason?.en });
    }
    this.#lost = lost;
    return gone;
  }

  /** Calls when something came or went; returns what ends the watch. */
  async watch(onChange: () => void): Promise<() => void> {
    await mkdir(this.#folder, { recursive: true });
    await removeAbandoned(this.#folder);
    return watchFolder(this.#folder, onChange);
  }

  async #find(key: PluginKey): Promise<PluginPackage> {
    const { dataFolder, pluginsFrom = process.cwd() } = this.#options;
    const folder = join(this.#folder, key);
    const found = await readInstalledPlugin(folder, await readTrust(this.#options));
    await linkSharedPackages(folder, dataFolder, pluginsFrom);
    const contents = await hashOfContents(folder);
    if (contents !== (this.#registered.get(key) ?? contents)) {
      throw installedPluginErrors.PLUGIN_REPLACED({ plugin: key });
    }
    this.#registered.set(key, contents);
    return found;
  }
}

function hashOfContents(folder: string): Promise<string> {
  return hashOfFile(join(folder, contentsFile));
}
