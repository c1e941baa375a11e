import { Hono } from 'hono';
import type { PluginInstance } from '../host/plugin-registry.ts';
import { hostErrors } from './errors.ts';
import type { RequestState } from './request-state.ts';
import { OperationServer, type OperationHost } from './serve-operation.ts';

/** What the host hands to the app of a plugin with each request. */
export interface PluginAppBindings {
  readonly state: RequestState;
}

export type PluginApp = Hono<{ Bindings: PluginAppBindings }>;

/** The Hono app of one version of a plugin, serving every county that runs it. Paths are below `/<county>/api/<plugin>`. */
export function pluginApp(plugin: PluginInstance, host: OperationHost): PluginApp {
  const prefix = `/api/${plugin.manifest.id}`;
  const app: PluginApp = new Hono<{ Bindings: PluginAppBindings }>({ getPath: pathInPlugin });
  for (const { api, handlers } of plugin.definition?.routes ?? []) {
    for (const [key, operation] of Object.entries(api)) {
      const [method = '', path = ''] = key.split(' ');
      const handler = handlers[key];
      if (!handler) continue;
      const server = new OperationServer(host, { plugin, key, operation, handler });
      app.on(method, path, context => server.serve(context.req.raw, context.req.param(), context.env.state));
    }
  }
  app.notFound(({ req, env }) => {
    throw hostErrors.PATH_NOT_FOUND({ method: req.method, path: env.state.path });
  });
  app.onError(error => {
    throw error;
  });
  return app;

  function pathInPlugin(_request: Request, options?: { env?: PluginAppBindings }): string {
    const path = options?.env?.state.path ?? '/';
    return path.slice(path.indexOf(prefix) + prefix.length) || '/';
  }
}
