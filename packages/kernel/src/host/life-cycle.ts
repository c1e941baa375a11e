import {
  isPeixunError,
  text,
  type County,
  type Logger,
  type PluginDefinition,
  type Text,
} from '@peixun/plugin-api';
import { isDatabaseLost } from '../storage/errors.ts';
import type { Platform } from './compatibility.ts';
import type { StepLimits } from './host-options.ts';
import type { PluginKey } from './plugin-key.ts';
import type { PluginInstance, PluginRegistry } from './plugin-registry.ts';
import { resolveInstallation } from './resolve-installation.ts';
import { withTimeLimit } from './time-limit.ts';

/** What the life of plugins needs from the host. */
export interface LifeCycleOptions {
  readonly registry: PluginRegistry;
  readonly platform: Platform;
  readonly limits: StepLimits;
  readonly log: Logger;
  readonly counties: () => readonly County[];
  readonly load: (instance: PluginInstance) => Promise<PluginDefinition>;
  /** Ends what loading began, once the plugin has stopped or failed. */
  readonly unload: (instance: PluginInstance) => Promise<void>;
  /** Checks a definition before it may serve; throws what is wrong. */
  readonly check: (instance: PluginInstance) => void;
  /** Brings the plugin's schema to its version, or verifies that it is there. */
  readonly migrate: (instance: PluginInstance) => Promise<void>;
}

/**
 * Takes plugins from discovered to started and back. A plugin that fails at a step degrades, and with it what
 * requires its services; nothing else is touched.
 */
export class LifeCycle {
  readonly #options: LifeCycleOptions;
  readonly #stopping = new AbortController();
  #order: readonly PluginKey[] = [];
  /** In the order in which they started. */
  #started: readonly PluginInstance[] = [];
  #providers: ReadonlyMap<PluginKey, readonly PluginKey[]> = new Map();
  /** Those that none of their own code keeps from running: what comes or goes beside them may let them. */
  readonly #waiting = new WeakSet<PluginInstance>();
  #hasLostDatabase = false;

  constructor(options: LifeCycleOptions) {
    this.#options = options;
  }

  /** Whether a plugin may start as soon as the database is back. */
  get hasLostDatabase(): boolean {
    return this.#hasLostDatabase;
  }

  /**
   * Finds the order of start, and says of plugins that are new, or wait for others, whether they may. Those that run
   * are left alone.
   */
  resolve(): void {
    const { registry, platform } = this.#options;
    const { order, refused, providers } = resolveInstallation(registry.manifests(), platform);
    this.#order = order;
    this.#providers = providers;
    for (const instance of registry.all()) {
      if (instance.state !== 'discovered' && !this.#waiting.has(instance)) continue;
      const reason = refused.get(instance.key);
      if (reason) this.#wait(instance, 'stopped', reason);
      else instance.state = 'resolved';
    }
  }

  /** Starts those that are resolved and were not started yet. */
  async start(): Promise<void> {
    this.#hasLostDatabase = false;
    for (const key of this.#order) {
      const instance = this.#options.registry.get(key);
      if (instance?.state === 'resolved') await this.#startOne(instance);
    }
  }

  /** Ends all plugins. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.end(this.#started);
  }

  /** Ends plugins, who needs others first. */
  async end(plugins: readonly PluginInstance[]): Promise<void> {
    const ending = this.#started.filter(instance => plugins.includes(instance));
    this.#started = this.#started.filter(instance => !ending.includes(instance));
    for (const instance of ending.toReversed()) {
      await withTimeLimit(this.#options.limits.stop, async () => instance.stop?.()).catch((error: unknown) =>
        this.#options.log.warn('a plugin did not stop in order', { plugin: instance.key, error }),
      );
      instance.state = 'stopped';
      await this.#options.unload(instance);
    }
  }

  /** Takes a plugin out of service that has started. */
  degrade(instance: PluginInstance, reason: Text): void {
    this.#fail(instance, 'degraded', reason);
  }

  async #startOne(instance: PluginInstance): Promise<void> {
    const { limits, log, counties } = this.#options;
    const missing = this.#missingProvider(instance);
    if (missing) {
      const reason = this.#options.registry.get(missing)?.reason ?? text('它没有运行。', 'It does not run.');
      this.#wait(instance, 'degraded', lostProvider(instance.manifest.id, missing, reason));
      return;
    }
    this.#waiting.delete(instance);
    instance.reason = undefined;
    let step: keyof typeof stepTitles = 'load';
    try {
      instance.definition = await withTimeLimit(limits.load, () => this.#options.load(instance));
      this.#options.check(instance);
      step = 'migrate';
      await withTimeLimit(limits.migrate, () => this.#options.migrate(instance));
      instance.state = 'migrated';
      step = 'start';
      const { start } = instance.definition;
      const running = await withTimeLimit(limits.start, async () =>
        start?.({ log, counties, signal: this.#stopping.signal }),
      );
      instance.stop = running?.stop?.bind(running);
      instance.state = 'started';
      this.#started = [...this.#started, instance];
    } catch (error) {
      const { id } = instance.manifest;
      // What a plugin does at its start reaches other servers alone.
      if (step === 'start' || !isDatabaseLost(error))
        return this.#fail(instance, 'degraded', failedAt(id, step, error));
      this.#hasLostDatabase = true;
      this.#wait(instance, 'degraded', lostDatabase(id, step));
    }
  }

  /** A provider that does not run although no other version stands in for it. */
  #missingProvider(instance: PluginInstance): PluginKey | undefined {
    const providers = this.#providers.get(instance.key) ?? [];
    return instance.manifest.requires.services
      .map(service => {
        const able = providers.filter(key =>
          this.#options.registry.get(key)?.manifest.provides.services.some(({ id }) => id === service.id),
        );
        return able.some(key => this.#options.registry.get(key)?.state === 'started') ? undefined : able[0];
      })
      .find(key => key !== undefined);
  }

  #wait(instance: PluginInstance, state: 'degraded' | 'stopped', reason: Text): void {
    this.#waiting.add(instance);
    // Said once, and not with every look at the folder.
    if (instance.reason?.en === reason.en) instance.state = state;
    else this.#fail(instance, state, reason);
  }

  #fail(instance: PluginInstance, state: 'degraded' | 'stopped', reason: Text): void {
    instance.state = state;
    instance.reason = reason;
    void this.#options.unload(instance);
    this.#options.log.error('a plugin does not serve', { plugin: instance.key, state, reason: reason.en });
  }
}

const stepTitles = {
  load: text('加载', 'load'),
  migrate: text('升级数据库', 'migrate'),
  start: text('启动', 'start'),
};

function failedAt(id: string, step: keyof typeof stepTitles, error: unknown): Text {
  const title = stepTitles[step];
  const message = isPeixunError(error) ? error.title : sentenceOf(error);
  return text(
    `插件 '${id}' 在“${title['zh-CN']}”一步失败：${message['zh-CN']} 其他插件不受影响；修复后请重新启动主机。`,
    `Plugin '${id}' failed to ${title.en}: ${message.en} The other plugins go on; mend it and start the host again.`,
  );
}

function lostDatabase(id: string, step: keyof typeof stepTitles): Text {
  const title = stepTitles[step];
  return text(
    `插件 '${id}' 在“${title['zh-CN']}”一步失去了数据库；数据库恢复后会自动再试。`,
    `Plugin '${id}' lost the database when it was to ${title.en}; it is tried again when the database is back.`,
  );
}

function lostProvider(id: string, provider: PluginKey, reason: Text): Text {
  return text(
    `插件 '${id}' 所需的 '${provider}' 没有运行：${reason['zh-CN']}`,
    `Plugin '${id}' needs '${provider}', which does not run: ${reason.en}`,
  );
}

/** What was thrown, as a sentence that others can follow. */
function sentenceOf(error: unknown): Text {
  const message = (error instanceof Error ? error.message : String(error)).replace(/[.。]$/, '');
  return text(`${message}。`, `${message}.`);
}
