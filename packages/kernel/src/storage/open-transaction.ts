import type { Compilable, CompiledQuery, QueryResult, Transaction as KyselyTransaction } from 'kysely';
import type pg from 'pg';
import type { OpenTransaction, Scope } from './database.ts';
import { storageErrors } from './errors.ts';
import type { MeteredClient } from './metered-client.ts';
import { transactionBuilder } from './query-builders.ts';
import type { Roles } from './roles.ts';
import { kernelScope, scopeValues } from './scope-statement.ts';

/** A transaction of a scope over one client, which it takes with the first statement. */
export class ScopedTransaction implements OpenTransaction {
  readonly #pool: pg.Pool;
  readonly #roles: Roles;
  readonly #now: Date;
  #scope: Scope;
  // oxlint-disable-next-line typescript/no-explicit-any -- its schema's tables are the caller's to name
  #db: KyselyTransaction<any> | undefined;
  #client: Promise<MeteredClient> | undefined;
  /** Statements that open the transaction and enter scopes. Nobody waits for them, so that they cost no round trip. */
  readonly #silent: Promise<unknown>[] = [];
  #firstFailure: unknown;
  /** Its client belongs to somebody else by then: a statement that was not waited for must not reach it. */
  #isOver = false;
  readonly #beforeCommit: (() => readonly Compilable<unknown>[])[] = [];
  readonly #afterCommit: (() => void)[] = [];

  constructor(pool: pg.Pool, roles: Roles, scope: Scope, now: Date) {
    this.#pool = pool;
    this.#roles = roles;
    this.#scope = scope;
    this.#now = now;
  }

  // oxlint-disable-next-line typescript/no-explicit-any -- its schema's tables are the caller's to name
  get db(): KyselyTransaction<any> {
    this.#db ??= transactionBuilder(this.#scope.schema, query => this.#execute(query));
    return this.#db;
  }

  now(): Date {
    return this.#now;
  }

  beforeCommit(statements: () => readonly Compilable<unknown>[]): void {
    this.#beforeCommit.push(statements);
  }

  afterCommit(run: () => void): void {
    this.#afterCommit.push(run);
  }

  /** Goes on in another scope. */
  async enter(scope: Scope): Promise<void> {
    this.#scope = scope;
    this.#db = undefined;
    if (this.#client) this.#enterScope(await this.#client);
  }

  // oxlint-disable-next-line typescript/no-explicit-any -- rows are typed by the query that is built
  async #execute(query: CompiledQuery): Promise<QueryResult<any>> {
    const client = await this.#open();
    if (this.#isOver) throw storageErrors.TRANSACTION_OVER();
    try {
      const result = await client.query(query.sql, query.parameters as unknown[]);
      const isChange = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(result.command);
      return {
        rows: result.rows,
        numAffectedRows: isChange ? BigInt(result.rowCount ?? 0) : undefined,
      };
    } catch (error) {
      this.#firstFailure ??= error;
      throw await this.#causeOf(error);
    }
  }

  /** A statement of an aborted transaction fails with 25P02, which hides why. */
  async #causeOf(error: unknown): Promise<unknown> {
    const silent = await Promise.allSettled(this.#silent);
    return silent.find(result => result.status === 'rejected')?.reason ?? error;
  }

  #open(): Promise<MeteredClient> {
    this.#client ??= this.#pool.connect().then(connected => {
      const client = connected as MeteredClient;
      this.#sendSilently(client.query('begin'));
      this.#enterScope(client);
      return client;
    });
    return this.#client;
  }

  #enterScope(client: MeteredClient): void {
    const role = this.#roles.runtime(this.#scope.schema);
    this.#sendSilently(client.enterScope(scopeValues(this.#scope, role, false)));
  }

  #sendSilently(answer: Promise<unknown>): void {
    answer.catch(() => {});
    this.#silent.push(answer);
  }

  /** Writes what was left for the end and commits, in one round trip; a transaction without statements does nothing. */
  async commit(): Promise<void> {
    const statements = this.#beforeCommit.flatMap(make => make());
    if (this.#client || statements.length > 0) await this.#sendCommit(statements);
    this.#isOver = true;
    for (const run of this.#afterCommit) run();
  }

  async #sendCommit(statements: readonly Compilable<unknown>[]): Promise<void> {
    const client = await this.#open();
    if (statements.length > 0) {
      this.#scope = kernelScope(this.#scope);
      this.#enterScope(client);
    }
    const writes = statements.map(statement => {
      const { sql, parameters } = statement.compile();
      return client.query(sql, parameters as unknown[]);
    });
    const commit = client.query('commit');
    this.#isOver = true;
    const results = await Promise.allSettled([...this.#silent, ...writes, commit]);
    release(client);
    const failure = results.find(result => result.status === 'rejected');
    if (failure) throw failure.reason;
    // A transaction in which a statement failed is rolled back by COMMIT, without an error.
    if ((await commit).command !== 'COMMIT') {
      throw storageErrors.TRANSACTION_ABORTED({}, { cause: this.#firstFailure });
    }
  }

  async rollback(): Promise<void> {
    this.#isOver = true;
    if (!this.#client) return;
    const client = await this.#client;
    await Promise.allSettled([...this.#silent, client.query('rollback')]);
    release(client);
  }
}

/** Gives a client back; one that is still in a transaction, or broken, is closed instead. */
export function release(client: pg.PoolClient): void {
  client.release(client.getTransactionStatus() !== 'I');
}
