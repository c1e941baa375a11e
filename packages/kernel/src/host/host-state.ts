import type { JobToken, Permissions, PluginDefinition, Text } from '@peixun/plugin-api';
import type { Kysely } from 'kysely';
import type { CountyFile } from '../counties/county-file.ts';
import type { CountyRegistry } from '../counties/county-registry.ts';
import type { SettingsOf, SettingsStore } from '../counties/settings-store.ts';
import type { CountyTables } from '../counties/tables.ts';
import { hostErrors } from '../http/errors.ts';
import { compatibilityOf, type Compatibility, type Platform } from './compatibility.ts';
import type {
  CountyStatus,
  EnabledPlugin,
  HostView,
  PluginStatus,
  SettingsChange,
  SettingsOverview,
} from './host-view.ts';
import type { PluginInstance, PluginRegistry } from './plugin-registry.ts';

export interface HostStateOptions {
  readonly platform: Platform;
  readonly sampleMode: boolean;
  readonly basePath: string;
  readonly counties: CountyRegistry;
  readonly plugins: PluginRegistry;
  /** Plugins that were named or installed and cannot be used: there may be no manifest to tell more. */
  readonly lost: () => readonly PluginStatus[];
  readonly settings: SettingsStore;
  readonly kernel: () => PluginDefinition | undefined;
  /** Tells the other hosts that settings changed. */
  readonly settingsChanged: () => Promise<void>;
}

/** What the host is at this moment, for identity, administration and tools. */
export class HostState implements HostView {
  readonly #options: HostStateOptions;

  constructor(options: HostStateOptions) {
    this.#options = options;
  }

  get version(): string {
    return this.#options.platform.kernel;
  }

  get sampleMode(): boolean {
    return this.#options.sampleMode;
  }

  get basePath(): string {
    return this.#options.basePath;
  }

  counties(): readonly CountyStatus[] {
    return this.#options.counties.all().map(({ id, file, problems, deprecations }) => ({
      id,
      file,
      problems,
      deprecations,
      state: file ? 'serving' : 'stopped',
    }));
  }

  county(id: string): CountyFile | undefined {
    return this.#options.counties.get(id)?.file;
  }

  plugins(): readonly PluginStatus[] {
    const { plugins, counties, lost } = this.#options;
    const installed = plugins.all().map(({ manifest, state, reason, package: { origin } }): PluginStatus => {
      const { id, version, title } = manifest;
      const enabledIn = counties.all().filter(county => county.plugins.get(id)?.version === version);
      return { id, version, title, state, reason, enabledIn: enabledIn.map(county => county.id), origin };
    });
    return [...installed, ...lost()];
  }

  compatibility(): readonly Compatibility[] {
    return compatibilityOf(this.#options.plugins.manifests(), this.#options.platform);
  }

  enabledPlugins(countyId: string): readonly EnabledPlugin[] {
    return this.#serving(countyId).map(({ manifest, package: { root } }) => ({
      manifest,
      uiUrl: manifest.ui && root ? uiUrlOf(manifest.id, manifest.version, manifest.ui.entry) : undefined,
    }));
  }

  isEnabled(countyId: string, pluginId: string): boolean {
    return this.#serving(countyId).some(({ manifest }) => manifest.id === pluginId);
  }

  permissions(countyId: string): Permissions {
    const ofPlugins = this.#serving(countyId).map(({ definition }) => definition?.permissions ?? {});
    return Object.assign({}, this.#options.kernel()?.permissions, ...ofPlugins);
  }

  titleOf(countyId: string, pluginId: string, part: string): Text | undefined {
    const routes = this.#definition(countyId, pluginId)?.routes;
    const operation = routes?.find(({ api }) => part in api)?.api[part];
    return operation?.summary ?? this.jobOf(countyId, pluginId, part)?.title;
  }

  jobOf(countyId: string, pluginId: string, job: string): JobToken | undefined {
    return this.#definition(countyId, pluginId)?.jobs?.find(({ token }) => token.id === job)?.token;
  }

  settings(countyId: string, pluginId: string): SettingsOverview {
    return this.#options.settings.overview(this.#settingsOf(countyId, pluginId));
  }

  saveSettings(db: Kysely<CountyTables>, change: SettingsChange): Promise<void> {
    return this.#options.settings.save(db, this.#settingsOf(change.countyId, change.pluginId), change);
  }

  async reloadSettings(): Promise<void> {
    await this.#options.settings.load();
    await this.#options.settingsChanged();
  }

  #settingsOf(countyId: string, pluginId: string): SettingsOf {
    const file = this.county(countyId);
    const plugin = this.#serving(countyId).find(({ manifest }) => manifest.id === pluginId);
    if (!file || !plugin) throw hostErrors.PLUGIN_NOT_ENABLED({ county: countyId, plugin: pluginId });
    return { file, manifest: plugin.manifest, schema: plugin.definition?.settings };
  }

  #definition(countyId: string, pluginId: string): PluginDefinition | undefined {
    return pluginId === 'kernel'
      ? this.#options.kernel()
      : this.#serving(countyId).find(({ manifest }) => manifest.id === pluginId)?.definition;
  }

  #serving(countyId: string): readonly (PluginInstance & { definition?: PluginDefinition })[] {
    const { plugins, counties } = this.#options;
    return [...(counties.get(countyId)?.plugins.values() ?? [])].flatMap(manifest => {
      const plugin = plugins.of(manifest);
      return plugin?.state === 'started' ? [plugin] : [];
    });
  }
}

function uiUrlOf(id: string, version: string, entry: string): string {
  return `/plugins/${id}/${version}/ui/${entry.slice(entry.lastIndexOf('/') + 1)}`;
}
