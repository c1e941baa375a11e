import type { Context, County, HandlerContext, Logger } from '@peixun/plugin-api';
import type { OpenTransaction, Scope } from '../storage/database.ts';
import { actorName, systemCaller, type Caller } from './caller.ts';
import type { ContextParts } from './context-parts.ts';
import { PluginContext } from './context.ts';
import { PluginHandlerContext } from './handler-context.ts';
import type { PluginInstance } from './plugin-registry.ts';
import { PluginTransaction } from './plugin-transaction.ts';
import { schemaOf } from './schema-of.ts';

/** Makes the contexts of one version of a plugin: for requests, services, jobs and events alike. */
export class ContextFactory {
  readonly parts: ContextParts;
  readonly plugin: PluginInstance;
  readonly log: Logger;
  readonly #schema: string;

  constructor(parts: ContextParts, plugin: PluginInstance, log: Logger) {
    this.parts = parts;
    this.plugin = plugin;
    this.log = log;
    this.#schema = schemaOf(plugin.manifest);
  }

  contextFor(caller: Caller): Context {
    const { parts, plugin, log } = this;
    const scope = this.scopeFor(caller);
    const transaction = (open: OpenTransaction) =>
      new PluginTransaction({ parts, plugin, caller, scope, open });
    return new PluginContext({ parts, plugin, log, caller, scope, transaction });
  }

  /** For the handling of an event or the answers of a box, whose transaction is open already. */
  handlerContext(county: County, open: OpenTransaction, reason: string): HandlerContext {
    const caller = systemCaller(county, reason, new AbortController().signal);
    const { parts, plugin, log } = this;
    const transaction = new PluginTransaction({ parts, plugin, caller, scope: this.scopeFor(caller), open });
    return new PluginHandlerContext({ parts, plugin, log, county, transaction });
  }

  scopeFor(caller: Caller): Scope {
    return {
      schema: this.#schema,
      countyId: caller.county.id,
      actor: actorName(caller.actor, this.plugin.manifest.id),
      units: caller.units,
      personId: caller.personId,
    };
  }
}
