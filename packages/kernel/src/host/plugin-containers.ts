import type { PluginApp } from '../http/plugin-app.ts';
import type { ContextFactory } from './context-factory.ts';
import type { PluginInstance } from './plugin-registry.ts';

/** What each version of a plugin has for itself; made when it is first asked for. */
export interface PluginParts {
  readonly contexts: ContextFactory;
  readonly app: PluginApp;
}

/** The parts of each version of a plugin, made once. */
export class PluginContainers {
  readonly #make: (plugin: PluginInstance) => PluginParts;
  /** Those of a plugin that was taken out go with it. */
  readonly #parts = new WeakMap<PluginInstance, PluginParts>();

  constructor(make: (plugin: PluginInstance) => PluginParts) {
    this.#make = make;
  }

  contextsOf(plugin: PluginInstance): ContextFactory {
    return this.#of(plugin).contexts;
  }

  appOf(plugin: PluginInstance): PluginApp {
    return this.#of(plugin).app;
  }

  #of(plugin: PluginInstance): PluginParts {
    const parts = this.#parts.get(plugin) ?? this.#make(plugin);
    this.#parts.set(plugin, parts);
    return parts;
  }
}
