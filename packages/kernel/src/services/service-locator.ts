import type { Context, Logger, ServiceProvision, ServiceReference, ServiceToken } from '@peixun/plugin-api';
import semver from 'semver';
import type { CountyRegistry } from '../counties/county-registry.ts';
import type { Caller } from '../host/caller.ts';
import type { PluginInstance, PluginRegistry } from '../host/plugin-registry.ts';
import { hostErrors } from '../http/errors.ts';
import { serviceClient } from './service-client.ts';

/** Finds who provides a service in a county: by id and version, at the time of the call. */
export class ServiceLocator {
  readonly #counties: CountyRegistry;
  readonly #plugins: PluginRegistry;
  readonly #contextOf: (plugin: PluginInstance, caller: Caller) => Context;
  readonly #log: Logger;
  readonly #warned = new Set<string>();

  constructor(
    counties: CountyRegistry,
    plugins: PluginRegistry,
    contextOf: (plugin: PluginInstance, caller: Caller) => Context,
    log: Logger,
  ) {
    this.#counties = counties;
    this.#plugins = plugins;
    this.#contextOf = contextOf;
    this.#log = log;
  }

  /**
   * @returns a client, or `undefined` for an optional service that nobody provides in the county.
   * @throws `SERVICE_NOT_DECLARED`, `SERVICE_UNAVAILABLE`.
   */
  find(plugin: PluginInstance, reference: ServiceReference, caller: Caller): unknown {
    const { id, range, optional } = reference;
    const { requires, optional: wishes } = plugin.manifest;
    if (![...requires.services, ...wishes.services].some(service => service.id === id)) {
      throw hostErrors.SERVICE_NOT_DECLARED({ plugin: plugin.manifest.id, service: id });
    }
    const found = this.#provider(caller.county.id, id, range);
    if (!found && optional) return undefined;
    if (!found) throw hostErrors.SERVICE_UNAVAILABLE({ service: id, range });
    return serviceClient(
      found.provision,
      ownExpiry => {
        const expiry = AbortSignal.any([ownExpiry, ...(caller.expiry ? [caller.expiry] : [])]);
        return this.#contextOf(found.plugin, { ...caller, expiry });
      },
      method => this.#warnOfDeprecated(plugin, found.provision.token, method),
    );
  }

  /** The log tells once who calls what goes away. */
  #warnOfDeprecated({ manifest }: PluginInstance, { id, methods }: ServiceToken, method: string): void {
    const deprecated = methods[method]?.deprecated;
    const use = `${manifest.id} ${id}.${method}`;
    if (!deprecated || this.#warned.has(use)) return;
    this.#warned.add(use);
    this.#log.warn('a deprecated method of a service is called', {
      ...{ plugin: manifest.id, service: id, method },
      ...{ removedIn: deprecated.removedIn, use: deprecated.use.en },
    });
  }

  #provider(
    countyId: string,
    id: string,
    range: string,
  ): { plugin: PluginInstance; provision: ServiceProvision } | undefined {
    for (const manifest of this.#counties.get(countyId)?.plugins.values() ?? []) {
      const plugin = this.#plugins.of(manifest);
      if (plugin?.state !== 'started') continue;
      const provision = plugin.definition?.services?.find(
        ({ token }) => token.id === id && semver.satisfies(token.version, range),
      );
      if (provision) return { plugin, provision };
    }
    return undefined;
  }
}
