import type { County, Logger, PluginDefinition, Text } from '@peixun/plugin-api';
import { computeInThread } from '../computations/compute-in-thread.ts';
import type { RunningComputation, StartComputation } from '../computations/running-computation.ts';
import type { PluginInstance } from '../host/plugin-registry.ts';
import { schemaOf } from '../host/schema-of.ts';
import { withFields } from '../observability/log.ts';
import type { PostgresDatabase } from '../storage/postgres-database.ts';
import { isolationErrors } from './errors.ts';
import { endOrphans } from './end-orphans.ts';
import { isolatedDefinition } from './isolated-definition.ts';
import type { Isolation } from './isolation.ts';
import type { PluginDescription } from './plugin-description.ts';
import { SupervisedPlugin } from './supervised-plugin.ts';

export interface IsolatedPluginsOptions {
  readonly database: PostgresDatabase;
  readonly log: Logger;
  readonly clock: () => Date;
  /** Milliseconds an operation may take. */
  readonly operationLimit: number;
  readonly hostId: () => string;
  readonly counties: () => readonly County[];
  /** Told when a plugin serves no more. */
  readonly onGivenUp: (plugin: PluginInstance, reason: Text) => void;
}

/** The plugins of a host that nobody reviewed, each in a process of its own. */
export class IsolatedPlugins {
  readonly #options: IsolatedPluginsOptions;
  readonly #plugins = new Map<PluginInstance, SupervisedPlugin>();
  readonly #definitions = new WeakMap<PluginInstance, Promise<PluginDefinition>>();
  #orphansEnded: Promise<void> | undefined;

  constructor(options: IsolatedPluginsOptions) {
    this.#options = options;
  }

  /** Loads the code of a plugin: in a process of its own where the host's options want that. */
  load(plugin: PluginInstance): Promise<PluginDefinition> {
    const { package: found } = plugin;
    if (!found.isolation) return found.load();
    const definition = this.#definitions.get(plugin) ?? this.#isolate(plugin, found.root, found.isolation);
    this.#definitions.set(plugin, definition);
    return definition;
  }

  /** Computes for a plugin: in a thread, or in a further process where it has one of its own. */
  compute(plugin: PluginInstance, ...order: Parameters<StartComputation>): RunningComputation {
    if (!plugin.package.isolation) return computeInThread(...order);
    const supervised = this.#plugins.get(plugin);
    if (!supervised) throw isolationErrors.PLUGIN_RESTARTING({ plugin: plugin.manifest.id });
    return supervised.compute(...order);
  }

  /** Ends the process of a plugin, if it has one. */
  async unload(plugin: PluginInstance): Promise<void> {
    const supervised = this.#plugins.get(plugin);
    this.#plugins.delete(plugin);
    await supervised?.stop();
  }

  async #endOrphans(): Promise<void> {
    const count = await endOrphans();
    if (count > 0)
      this.#options.log.warn('processes of isolated plugins that lost their host were ended', { count });
  }

  async #isolate(
    plugin: PluginInstance,
    root: string | undefined,
    isolation: Isolation,
  ): Promise<PluginDefinition> {
    const { database, log, clock, operationLimit, hostId, counties, onGivenUp } = this.#options;
    const { manifest, key } = plugin;
    if (root === undefined) throw isolationErrors.PLUGIN_NOT_ISOLABLE({ plugin: manifest.id });
    await (this.#orphansEnded ??= this.#endOrphans());
    await database.isolated.add(schemaOf(manifest), hostId());
    const { memoryMb = 256, silence = 10_000 } = isolation;
    const supervised = new SupervisedPlugin(
      { manifest, root, memoryMb, silence, counties, clock, log: withFields(log, { plugin: key }) },
      reason => onGivenUp(plugin, reason),
    );
    this.#plugins.set(plugin, supervised);
    const description = await supervised.load();
    plugin.openApi = ownPart(manifest, description);
    const call: Parameters<typeof isolatedDefinition>[2] = (work, reach, limit) =>
      supervised.call(work, reach, limit);
    return {
      ...isolatedDefinition(manifest, description, call, operationLimit),
      start: async () => {
        await supervised.start();
        return { stop: () => supervised.stop() };
      },
    };
  }
}

/** Of the description of its operations, what is under its own name. */
function ownPart({ id, version }: { id: string; version: string }, { openApi }: PluginDescription) {
  const own = <Value>(record: Readonly<Record<string, Value>>, isOwn: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => isOwn(name)));
  return {
    paths: own(openApi.paths, path => path === `/api/${id}` || path.startsWith(`/api/${id}/`)),
    schemas: own(openApi.schemas, name => name.startsWith(`${id}-${version}.`)),
  };
}
