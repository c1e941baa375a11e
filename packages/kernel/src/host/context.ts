import type {
  Actor,
  AnonymousBoxToken,
  AppliedRule,
  AuditEntry,
  Context,
  County,
  Directory,
  EventToken,
  Files,
  JobToken,
  Language,
  Logger,
  Notice,
  PersonalData,
  QueryBuilder,
  RuleSet,
  Search,
  ServiceClient,
  ServiceReference,
  ServiceToken,
  Transaction,
} from '@peixun/plugin-api';
import type { Compilable } from 'kysely';
import type { z } from 'zod';
import { hostErrors } from '../http/errors.ts';
import { markTransaction } from '../services/transaction-marker.ts';
import type { Database, OpenTransaction, Scope } from '../storage/database.ts';
import { actorName, type Caller } from './caller.ts';
import type { PluginInstance } from './plugin-registry.ts';

/** What a transaction wants written before it commits. */
export interface Outbox {
  readonly events: { token: EventToken; payload: unknown }[];
  readonly jobs: { id: string; token: JobToken; input: unknown }[];
  readonly notices: Notice[];
  readonly audit: AuditEntry[];
}

/** What contexts are made of. The host composes it of storage, identity, events and settings. */
export interface ContextParts {
  readonly database: Database;
  readonly personalData: PersonalData;
  readonly log: Logger;
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
  service(plugin: PluginInstance, reference: ServiceReference, caller: Caller): unknown;
  dropAnonymously(
    countyId: string,
    plugin: PluginInstance,
    box: AnonymousBoxToken,
    answer: unknown,
  ): Promise<void>;
  /** The statements that write an outbox, in the transaction that filled it. */
  outboxStatements(
    scope: Scope,
    plugin: PluginInstance,
    caller: Caller,
    outbox: Outbox,
    now: Date,
  ): readonly Compilable<unknown>[];
}

/** The context of one call of a plugin's code. */
export class PluginContext implements Context {
  readonly #parts: ContextParts;
  readonly #plugin: PluginInstance;
  readonly #caller: Caller;
  readonly #scope: Scope;

  constructor(parts: ContextParts, plugin: PluginInstance, caller: Caller) {
    this.#parts = parts;
    this.#plugin = plugin;
    this.#caller = caller;
    this.#scope = scopeOf(plugin, caller);
  }

  get county(): County {
    return this.#caller.county;
  }

  get actor(): Actor {
    return this.#caller.actor;
  }

  get language(): Language {
    return this.#caller.language;
  }

  get signal(): AbortSignal {
    return this.#caller.signal;
  }

  get settings(): unknown {
    return this.#parts.settings(this.county.id, this.#plugin);
  }

  get directory(): Directory {
    return this.#parts.directory(this.#scope);
  }

  get files(): Files {
    return this.#parts.files(this.#scope, this.#plugin);
  }

  get search(): Search {
    return this.#parts.search(this.#scope, this.#plugin, this.#caller);
  }

  get personalData(): PersonalData {
    return this.#parts.personalData;
  }

  get log(): Logger {
    return this.#parts.log;
  }

  now(): Date {
    return this.#parts.now();
  }

  newId(): string {
    return this.#parts.newId();
  }

  can(permission: string, unitId?: string): boolean {
    return this.#caller.can(permission, unitId);
  }

  require(permission: string, unitId?: string): void {
    if (!this.can(permission, unitId)) throw hostErrors.NOT_ALLOWED({ permission });
  }

  rule<Schema extends z.ZodType>(ruleSet: RuleSet<Schema>, on?: Date): AppliedRule<z.output<Schema>> {
    return this.#parts.rule(this.county, ruleSet, on ?? this.now());
  }

  service<Token extends ServiceToken>(reference: ServiceReference<Token>): ServiceClient<Token> {
    return this.#parts.service(this.#plugin, reference, this.#caller) as ServiceClient<Token>;
  }

  dropAnonymously<Answer extends z.ZodType>(
    box: AnonymousBoxToken<Answer>,
    answer: z.input<Answer>,
  ): Promise<void> {
    return this.#parts.dropAnonymously(this.county.id, this.#plugin, box as never, answer);
  }

  read<Row>(query: (db: QueryBuilder<any>) => Compilable<Row>): Promise<Row[]> {
    const { database } = this.#parts;
    return database.read(this.#scope, query(database.builder(this.#scope.schema)));
  }

  transaction<Result>(work: (tx: Transaction<any>) => Promise<Result>): Promise<Result> {
    return this.#parts.database.transaction(this.#scope, open =>
      markTransaction(() => work(this.#open(open))),
    );
  }

  #open(open: OpenTransaction): Transaction<any> {
    const outbox: Outbox = { events: [], jobs: [], notices: [], audit: [] };
    const { idempotency } = this.#caller;
    open.beforeCommit(() => [
      ...this.#parts.outboxStatements(this.#scope, this.#plugin, this.#caller, outbox, open.now()),
      ...(idempotency ? [idempotency.statement] : []),
    ]);
    if (idempotency) open.afterCommit(idempotency.committed);
    return {
      db: open.db,
      publish: (token, payload) => void outbox.events.push({ token: token as never, payload }),
      audit: entry => void outbox.audit.push(entry),
      startJob: (token, input) => {
        const id = this.newId();
        outbox.jobs.push({ id, token: token as never, input });
        return id;
      },
      notify: notice => void outbox.notices.push(notice),
      now: () => open.now(),
      newId: () => this.newId(),
    };
  }
}

function scopeOf(plugin: PluginInstance, caller: Caller): Scope {
  return {
    schema: schemaOf(plugin.manifest),
    countyId: caller.county.id,
    actor: actorName(caller.actor, plugin.manifest.id),
    units: caller.units,
    personId: caller.personId,
  };
}

/** `needs_analysis`; from the second major version on `needs_analysis_v2`. */
export function schemaOf({ id, version }: { id: string; version: string }): string {
  const major = Number.parseInt(version, 10);
  return id.replaceAll('-', '_') + (major > 1 ? `_v${major.toFixed()}` : '');
}
