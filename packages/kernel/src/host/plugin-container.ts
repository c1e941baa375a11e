import { instanceCachingFactory, type DependencyContainer } from 'tsyringe';
import { pluginApp } from '../http/plugin-app.ts';
import { withFields } from '../observability/log.ts';
import { ContextFactory } from './context-factory.ts';
import type { PluginParts } from './plugin-containers.ts';
import type { PluginInstance } from './plugin-registry.ts';
import { tokens } from './tokens.ts';

/** A container for one version of a plugin, below the host's: its log, its contexts, its app. */
export function pluginContainer(host: DependencyContainer, plugin: PluginInstance): PluginParts {
  const log = withFields(host.resolve(tokens.log), { plugin: plugin.key });
  const own = host
    .createChildContainer()
    .register(tokens.plugin, { useValue: plugin })
    .register(tokens.log, { useValue: log })
    .register(tokens.contexts, {
      useFactory: instanceCachingFactory(
        from => new ContextFactory(from.resolve(tokens.contextParts), plugin, log),
      ),
    })
    .register(tokens.pluginApp, {
      useFactory: instanceCachingFactory(from => pluginApp(plugin, from.resolve(tokens.operationHost))),
    });
  return {
    get contexts() {
      return own.resolve(tokens.contexts);
    },
    get app() {
      return own.resolve(tokens.pluginApp);
    },
  };
}
