/* oxlint-disable typescript/no-explicit-any -- a context of any plugin; `partsOf` binds its tables and settings. */
import type { AnonymousBoxToken } from './anonymous-boxes.ts';
import type { Computation, ComputeOptions } from './computations.ts';
import type { Directory } from './directory.ts';
import type { Files } from './files.ts';
import type { AppliedRule, RuleSet } from './rule-sets.ts';
import type { Search } from './search.ts';
import type { ServiceClient, ServiceReference, ServiceToken } from './services.ts';
import type { Storage, Transaction } from './storage.ts';
import type { Language, Text } from './text.ts';
import type { z } from 'zod';

export interface County {
  readonly id: string;
  readonly name: Text;
  /** IANA name: `Asia/Shanghai`. */
  readonly timeZone: string;
  readonly languages: readonly Language[];
}

/** Who acts. */
export type Actor =
  | { readonly kind: 'person'; readonly accountId: string; readonly personId: string | null }
  | { readonly kind: 'system'; readonly reason: string }
  | { readonly kind: 'anonymous' };

export interface Logger {
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
}

/**
 * Encrypts a column of personal data; equality is asked through the blind index. Keep what comes out in a `bytea`
 * column of its own: there a new key finds it.
 */
export interface PersonalData {
  encrypt(plain: string): Uint8Array;
  decrypt(stored: Uint8Array): string;
  /** The same for the same value of a field, useless without the key: index it, compare it. */
  blindIndex(field: string, plain: string): Uint8Array;
}

/** Everything a use case may touch, for one county, one actor and one reach over its units. */
export interface Context<Database = any, Settings = any> extends Storage<Database> {
  readonly county: County;
  readonly actor: Actor;
  readonly language: Language;
  /** The plugin's settings in this county, checked. */
  readonly settings: Settings;
  readonly directory: Directory;
  readonly files: Files;
  readonly search: Search;
  readonly personalData: PersonalData;
  readonly log: Logger;
  /** Aborted when the caller left or the time limit passed. */
  readonly signal: AbortSignal;
  now(): Date;
  /** A UUID v7. */
  newId(): string;
  /** Whether the actor holds the permission, for the unit where one is named. */
  can(permission: string, unitId?: string): boolean;
  /** @throws `NOT_ALLOWED` when the actor does not hold the permission, for the unit where one is named. */
  require(permission: string, unitId?: string): void;
  /** The numbers that hold on a day (today unless told). */
  rule<Schema extends z.ZodType>(ruleSet: RuleSet<Schema>, on?: Date): AppliedRule<z.output<Schema>>;
  service<Token extends ServiceToken>(reference: ServiceReference<Token, false>): ServiceClient<Token>;
  service<Token extends ServiceToken>(
    reference: ServiceReference<Token, true>,
  ): ServiceClient<Token> | undefined;
  /** Drops an answer into an anonymous box. Never call it in a transaction. */
  dropAnonymously<Answer extends z.ZodType>(
    box: AnonymousBoxToken<Answer>,
    answer: z.input<Answer>,
  ): Promise<void>;
  /**
   * Has something computed while the host serves on. Of one plugin four computations run at once, further ones wait.
   * Never call it in a transaction.
   *
   * @throws what it throws, `OUT_OF_TIME`, `COMPUTATION_OUT_OF_MEMORY`, `COMPUTATION_LOST`, and
   *   `COMPUTATIONS_WAITING` when too many wait.
   */
  compute<Input, Output>(
    computation: Computation<Input, Output>,
    input: NoInfer<Input>,
    options?: ComputeOptions,
  ): Promise<Output>;
}

/**
 * What an event handler gets: its transaction is open already, and its effects commit together with the
 * delivery's state, so that they happen once. No services here: start a job for those.
 */
export interface HandlerContext<Database = any, Settings = any> extends Transaction<Database> {
  readonly county: County;
  readonly settings: Settings;
  readonly log: Logger;
  rule<Schema extends z.ZodType>(ruleSet: RuleSet<Schema>, on?: Date): AppliedRule<z.output<Schema>>;
}
