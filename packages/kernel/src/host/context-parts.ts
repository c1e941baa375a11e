import type {
  AnonymousBoxToken,
  AppliedRule,
  County,
  Directory,
  Files,
  PersonalData,
  RuleSet,
  Search,
  ServiceReference,
} from '@peixun/plugin-api';
import type { z } from 'zod';
import type { Computations } from '../computations/computations.ts';
import type { AnonymousBoxes } from '../events/anonymous-boxes.ts';
import type { EventBus } from '../events/event-bus.ts';
import type { JobRunner } from '../events/job-runner.ts';
import type { Database, Scope } from '../storage/database.ts';
import type { Caller } from './caller.ts';
import type { PluginInstance } from './plugin-registry.ts';

/** What contexts are made of: storage, identity, events and settings, as the host composed them. */
export interface ContextParts {
  readonly database: Database;
  readonly personalData: PersonalData;
  readonly events: Pick<EventBus, 'statementsFor' | 'wake'>;
  readonly jobs: Pick<JobRunner, 'startStatement' | 'wake'>;
  readonly boxes: Pick<AnonymousBoxes, 'closeStatement' | 'wake'>;
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
  readonly compute: Computations['compute'];
}
