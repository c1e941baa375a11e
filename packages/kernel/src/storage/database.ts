import type { Compilable, Kysely, Transaction as KyselyTransaction } from 'kysely';
import type { Disposable } from './disposable.ts';
import type { KernelTables } from './kernel-tables.ts';

/** Who asks, in which county, with which reach: becomes transaction-local settings under the schema's runtime role. */
export interface Scope {
  /** `needs_analysis`, or `kernel`. */
  readonly schema: string;
  readonly countyId: string;
  /** An account's id, `system:<plugin>`, or empty. */
  readonly actor: string;
  /** Everything, or the root units of the granted subtrees. */
  readonly units: '*' | readonly string[];
  /** Set under a `self` permission only: rows of other people are out of reach. */
  readonly personId?: string;
}

/**
 * PostgreSQL for the kernel. Failures arrive as `PeixunError` where their cause is known (see
 * `databaseProblem`). Dates without time arrive as `YYYY-MM-DD`, `bigint` as number, `timestamptz` as `Date`.
 */
export interface Database {
  /** Runs one reading statement in one round trip. */
  read<Row>(scope: Scope, query: Compilable<Row>): Promise<Row[]>;
  /**
   * Runs `work` in a transaction. It opens with the first statement, in the same round trip; what is left to
   * write at the end travels together with the commit.
   */
  transaction<Result>(scope: Scope, work: (tx: OpenTransaction) => Promise<Result>): Promise<Result>;
  /**
   * The kernel's own schema, of all counties: installation, accounts, the state of the resolver. Never handed to
   * plugins.
   */
  readonly kernel: Kysely<KernelTables>;
  /** Builds queries, cannot run them. Their tables are found in the schema of the scope in which they are run. */
  builder<Tables>(): Kysely<Tables>;
  /**
   * Receives what `notify` sends, from every host. After a broken connection `onGap` is called once it is
   * restored: messages may be lost.
   */
  listen(channel: string, onMessage: (payload: string) => void, onGap?: () => void): Promise<Disposable>;
  notify(channel: string, payload: string): Promise<void>;
  close(): Promise<void>;
}

export interface OpenTransaction {
  // oxlint-disable-next-line typescript/no-explicit-any -- its schema's tables are the caller's to name
  readonly db: KyselyTransaction<any>;
  /**
   * Runs a statement whose answer is not needed: it travels with the next one, or with the commit, which fails when
   * it does.
   */
  write(statement: Compilable<unknown>): void;
  /** The time of the whole transaction. */
  now(): Date;
  /**
   * Adds statements of the kernel's schema that travel with the commit: written by the kernel, in the county of
   * the transaction, without regard to the units of the actor.
   */
  beforeCommit(statements: () => readonly Compilable<unknown>[]): void;
  /** Runs when everything is committed, and never otherwise. `run` must not throw. */
  afterCommit(run: () => void): void;
}
