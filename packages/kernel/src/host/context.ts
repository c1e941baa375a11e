import type {
  Actor,
  AnonymousBoxToken,
  AppliedRule,
  Computation,
  ComputeOptions,
  Context,
  County,
  Directory,
  Files,
  Language,
  Logger,
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
import type { OpenTransaction, Scope } from '../storage/database.ts';
import type { Caller } from './caller.ts';
import type { ContextParts } from './context-parts.ts';
import type { PluginInstance } from './plugin-registry.ts';
import type { PluginTransaction } from './plugin-transaction.ts';

export interface PluginContextOptions {
  readonly parts: ContextParts;
  readonly plugin: PluginInstance;
  readonly log: Logger;
  readonly caller: Caller;
  /** Of the plugin and the caller. */
  readonly scope: Scope;
  readonly transaction: (open: OpenTransaction) => PluginTransaction;
}

/** The context of one call of a plugin's code. */
export class PluginContext implements Context {
  readonly log: Logger;
  readonly #parts: ContextParts;
  readonly #plugin: PluginInstance;
  readonly #caller: Caller;
  readonly #scope: Scope;
  readonly #transaction: (open: OpenTransaction) => PluginTransaction;

  constructor({ parts, plugin, log, caller, scope, transaction }: PluginContextOptions) {
    this.log = log;
    this.#parts = parts;
    this.#plugin = plugin;
    this.#caller = caller;
    this.#scope = scope;
    this.#transaction = transaction;
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

  compute<Input, Output>(
    computation: Computation<Input, Output>,
    input: NoInfer<Input>,
    { signal = this.signal, ...options }: ComputeOptions = {},
  ): Promise<Output> {
    const ends = AbortSignal.any([this.signal, signal]);
    return this.#parts.compute(this.#plugin, computation, input, {
      ...options,
      signal: ends,
    }) as Promise<Output>;
  }

  // oxlint-disable-next-line typescript/no-explicit-any -- the tables are known to the plugin alone
  read<Row>(query: (db: QueryBuilder<any>) => Compilable<Row>): Promise<Row[]> {
    const { database } = this.#parts;
    return database.read(this.#scope, query(database.builder()));
  }

  // oxlint-disable-next-line typescript/no-explicit-any -- the tables are known to the plugin alone
  transaction<Result>(work: (tx: Transaction<any>) => Promise<Result>): Promise<Result> {
    return this.#parts.database.transaction(this.#scope, open =>
      markTransaction(() => work(this.#transaction(open))),
    );
  }
}
