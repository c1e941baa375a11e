import type {
  AnonymousBoxToken,
  AppliedRule,
  Context,
  County,
  Directory,
  Files,
  HandlerContext,
  Logger,
  PersonalData,
  RuleSet,
  Search,
  ServiceReference,
} from '@peixun/plugin-api';
import type { z } from 'zod';
import type { AnonymousBoxes } from '../events/anonymous-boxes.ts';
import type { EventBus } from '../events/event-bus.ts';
import type { JobRunner } from '../events/job-runner.ts';
import type { Database, OpenTransaction, Scope } from '../storage/database.ts';
import { actorName, systemCaller, type Caller } from './caller.ts';
import { PluginContext } from './context.ts';
import { PluginHandlerContext } from './handler-context.ts';
import type { PluginInstance } from './plugin-registry.ts';
import { PluginTransaction } from './plugin-transaction.ts';

/** What contexts are made of: storage, identity, events and settings, as the host composed them. */
export interface ContextParts {
  readonly database: Database;
  readonly personalData: PersonalData;
  readonly events: Pick<EventBus, 'statementsFor' | 'wake'>;
  readonly jobs: Pick<JobRunner, 'startStatement' | 'wake'>;
  readonly boxes: Pick<AnonymousBoxes, 'closeStatement'>;
  now(): Date;
  newId(): string;
  settings(countyId: string, plugin: PluginInstance): unknown;
  rule<Schema extends z.ZodType>(
    county: County,
    ruleSet: RuleSet<Schema>,
    on: Date,
  ): AppliedRule<z.output<Schema>>;
  directory(scope: Scope): Directory;
  files(scope: Scope, plugin: PluginInstance): Files;
  search(scope: Scope, plugin: PluginInstance, caller: Caller): Search;
  /** The service of the provider in the caller's county; `undefined` for an optional one without provider. */
  service(plugin: PluginInstance, reference: ServiceReference, caller: Caller): unknown;
  dropAnonymously(
    countyId: string,
    plugin: PluginInstance,
    box: AnonymousBoxToken,
    answer: unknown,
  ): Promise<void>;
}

/** Makes the contexts of one version of a plugin: for requests, services, jobs and events alike. */
export class ContextFactory {
  readonly parts: ContextParts;
  readonly plugin: PluginInstance;
  readonly log: Logger;

  constructor(parts: ContextParts, plugin: PluginInstance, log: Logger) {
    this.parts = parts;
    this.plugin = plugin;
    this.log = log;
  }

  contextFor(caller: Caller): Context {
    return new PluginContext(this, caller);
  }

  /** For the handling of an event or the answers of a box, whose transaction is open already. */
  handlerContext(county: County, open: OpenTransaction, reason: string): HandlerContext {
    const caller = systemCaller(county, reason, new AbortController().signal);
    return new PluginHandlerContext(this, county, this.transaction(open, caller));
  }

  transaction(open: OpenTransaction, caller: Caller): PluginTransaction {
    const { database, events, jobs, boxes, newId } = this.parts;
    return new PluginTransaction({
      open,
      caller,
      events,
      jobs,
      boxes,
      newId,
      scope: this.scopeFor(caller),
      plugin: this.plugin,
      kernel: database.builder('kernel'),
    });
  }

  scopeFor(caller: Caller): Scope {
    return {
      schema: schemaOf(this.plugin.manifest),
      countyId: caller.county.id,
      actor: actorName(caller.actor, this.plugin.manifest.id),
      units: caller.units,
      personId: caller.personId,
    };
  }
}

/** `needs_analysis`; from the second major version on `needs_analysis_v2`. */
export function schemaOf({ id, version }: { id: string; version: string }): string {
  const major = Number.parseInt(version, 10);
  return id.replaceAll('-', '_') + (major > 1 ? `_v${major.toFixed()}` : '');
}
