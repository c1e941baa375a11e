import type { CountyRegistry } from '../counties/county-registry.ts';
import type { EnabledBox } from '../events/anonymous-boxes.ts';
import type { EnabledJob } from '../events/enabled-job.ts';
import type { CountyVersions, ServedVersions } from '../events/county-versions.ts';
import type { CountySubscriptions } from '../events/subscriptions.ts';
import type { PluginInstance, PluginRegistry } from './plugin-registry.ts';

/** Which plugin serves where, as events, jobs and boxes ask it: the same answer that HTTP gets. */
export class EnabledParts {
  readonly #counties: CountyRegistry;
  readonly #plugins: PluginRegistry;
  readonly #kernel: PluginInstance;
  readonly #versions: () => CountyVersions;

  constructor(
    counties: CountyRegistry,
    plugins: PluginRegistry,
    kernel: PluginInstance,
    versions: () => CountyVersions,
  ) {
    this.#counties = counties;
    this.#plugins = plugins;
    this.#kernel = kernel;
    this.#versions = versions;
  }

  /** The version of a plugin that serves a county. */
  plugin(countyId: string, pluginId: string): PluginInstance | undefined {
    const county = this.#counties.get(countyId);
    if (pluginId === this.#kernel.manifest.id) return county?.file && this.#kernel;
    const manifest = county?.plugins.get(pluginId);
    const plugin = manifest && this.#plugins.of(manifest);
    return plugin?.state === 'started' ? plugin : undefined;
  }

  /** What this host answers requests with. */
  served(): ServedVersions {
    return Object.fromEntries(
      this.#counties
        .all()
        .map(({ id }) => [
          id,
          Object.fromEntries(this.#serving(id).map(({ manifest }) => [manifest.id, manifest.version])),
        ]),
    );
  }

  subscriptions(): readonly CountySubscriptions[] {
    return this.#counties.all().flatMap(({ id, file }) =>
      file
        ? [
            {
              countyId: id,
              // A plugin that is enabled and does not run keeps what it missed until it does.
              enabledPlugins: Object.keys(file.plugins).filter(plugin => file.plugins[plugin]?.enabled),
              subscribers: this.#working(id).map(({ manifest, definition }) => ({
                countyId: id,
                plugin: manifest.id,
                events: (definition?.handlers ?? []).map(({ event, catchUp }) => ({
                  name: event.name,
                  version: event.version,
                  catchUp,
                })),
              })),
            },
          ]
        : [],
    );
  }

  jobs(): readonly EnabledJob[] {
    return this.#each(({ id, timeZone }, plugin) =>
      (plugin.definition?.jobs ?? []).map(({ token }) => ({
        countyId: id,
        timeZone,
        plugin: plugin.manifest.id,
        job: token.id,
        schedule: token.schedule,
        timeLimit: token.timeLimit,
      })),
    );
  }

  boxes(): readonly EnabledBox[] {
    return this.#each(({ id }, plugin) =>
      (plugin.definition?.anonymousBoxes ?? []).map(({ token }) => ({
        countyId: id,
        plugin: plugin.manifest.id,
        box: token.id,
      })),
    );
  }

  #each<Part>(
    partsOf: (county: { id: string; timeZone: string }, plugin: PluginInstance) => readonly Part[],
  ): Part[] {
    return this.#counties
      .all()
      .flatMap(({ file }) => (file ? this.#working(file.id).flatMap(plugin => partsOf(file, plugin)) : []));
  }

  /** Those whose events and jobs are this host's: no other serves a newer version. */
  #working(countyId: string): readonly PluginInstance[] {
    const versions = this.#versions();
    return this.#serving(countyId).filter(({ manifest }) => !versions.isOutdone(countyId, manifest));
  }

  #serving(countyId: string): readonly PluginInstance[] {
    const ids = [this.#kernel.manifest.id, ...(this.#counties.get(countyId)?.plugins.keys() ?? [])];
    return ids.flatMap(id => this.plugin(countyId, id) ?? []);
  }
}
