import { instanceCachingFactory, type DependencyContainer } from 'tsyringe';
import { pluginApp, type PluginApp } from '../http/plugin-app.ts';
import { withFields } from '../observability/log.ts';
import { ContextFactory } from './context-factory.ts';
import type { PluginInstance } from './plugin-registry.ts';
import { tokens } from './tokens.ts';

/** A container for each version of a plugin, below the host's: its log, its contexts, its app. */
export class PluginContainers {
  readonly #host: DependencyContainer;
  readonly #children = new Map<PluginInstance, DependencyContainer>();

  constructor(host: DependencyContainer) {
    this.#host = host;
  }

  contextsOf(plugin: PluginInstance): ContextFactory {
    return this.#of(plugin).resolve(tokens.contexts);
  }

  appOf(plugin: PluginInstance): PluginApp {
    return this.#of(plugin).resolve(tokens.pluginApp);
  }

  #of(plugin: PluginInstance): DependencyContainer {
    const child = this.#children.get(plugin) ?? pluginContainer(this.#host, plugin);
    this.#children.set(plugin, child);
    return child;
  }
}

function pluginContainer(host: DependencyContainer, plugin: PluginInstance): DependencyContainer {
  const log = withFields(host.resolve(tokens.log), { plugin: plugin.key });
  return host
    .createChildContainer()
    .register(tokens.plugin, { useValue: plugin })
    .register(tokens.log, { useValue: log })
    .register(tokens.contexts, {
      useFactory: instanceCachingFactory(
        own => new ContextFactory(own.resolve(tokens.contextParts), plugin, log),
      ),
    })
    .register(tokens.pluginApp, {
      useFactory: instanceCachingFactory(own => pluginApp(plugin, own.resolve(tokens.operationHost))),
    });
}
