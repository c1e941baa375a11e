import type { Compilable, CompiledQuery, QueryResult, Transaction as KyselyTransaction } from 'kysely';
import type pg from 'pg';
import type { OpenTransaction, Scope } from './database.ts';
import { isAborted, storageErrors } from './errors.ts';
import type { MeteredClient } from './metered-client.ts';
import { transactionBuilder } from './query-builders.ts';
import { kernelScope, scopeStatement } from './scope-statement.ts';
import type { Seat } from './seat.ts';
import type { Statement } from './statement-batch.ts';

const begin: Statement = { name: 'peixun_begin', text: 'begin' };
const commit: Statement = { name: 'peixun_commit', text: 'commit' };
const rollback: Statement = { name: 'peixun_rollback', text: 'rollback' };

/** A transaction of a scope over one client, which it takes with the first statement. */
export class ScopedTransaction implements OpenTransaction {
  readonly #seat: Seat;
  readonly #now: Date;
  #scope: Scope;
  // oxlint-disable-next-line typescript/no-explicit-any -- its schema's tables are the caller's to name
  #db: KyselyTransaction<any> | undefined;
  #client: Promise<MeteredClient> | undefined;
  /** Statements that open the transaction, enter scopes and write: they travel with the next one. */
  #ahead: Statement[];
  #hasWritten = false;
  #firstFailure: unknown;
  /** Its client belongs to somebody else by then: a statement that was not waited for must not reach it. */
  #isOver = false;
  readonly #beforeCommit: (() => readonly Compilable<unknown>[])[] = [];
  readonly #afterCommit: (() => void)[] = [];

  constructor(seat: Seat, scope: Scope, now: Date) {
    this.#seat = seat;
    this.#scope = scope;
    this.#now = now;
    this.#ahead = [begin, this.#scopeStatement()];
  }

  // oxlint-disable-next-line typescript/no-explicit-any -- its schema's tables are the caller's to name
  get db(): KyselyTransaction<any> {
    this.#db ??= transactionBuilder(query => this.#execute(query));
    return this.#db;
  }

  write(statement: Compilable<unknown>): void {
    if (this.#isOver) throw storageErrors.TRANSACTION_OVER();
    this.#ahead.push(this.#statement(statement.compile(), false));
    this.#hasWritten = true;
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
  enter(scope: Scope): void {
    const from = this.#scope.schema;
    this.#scope = scope;
    this.#db = undefined;
    this.#ahead.push(this.#scopeStatement(from));
  }

  // oxlint-disable-next-line typescript/no-explicit-any -- rows are typed by the query that is built
  async #execute(query: CompiledQuery): Promise<QueryResult<any>> {
    const client = await this.#connect();
    if (this.#isOver) throw storageErrors.TRANSACTION_OVER();
    try {
      const result = (await this.#run(client, this.#statement(query, true))).at(-1)!;
      if (this.#isPerformed) return { rows: result.rows.map(({ performed }) => performed) };
      const isChange = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(result.command);
      return {
        rows: result.rows,
        numAffectedRows: isChange ? BigInt(result.rowCount ?? 0) : undefined,
      };
    } catch (error) {
      this.#firstFailure ??= error;
      throw error;
    }
  }

  #statement({ sql, parameters }: CompiledQuery, hasRows: boolean): Statement {
    if (this.#isPerformed) return this.#seat.perform!(sql, parameters, hasRows);
    return { text: sql, schema: this.#scope.schema, values: parameters };
  }

  get #isPerformed(): boolean {
    return this.#seat.perform !== undefined && this.#scope.schema === 'kernel';
  }

  #run(client: MeteredClient, ...statements: readonly Statement[]): Promise<pg.QueryResult[]> {
    const sent = [...this.#ahead, ...statements];
    this.#ahead = [];
    return client.run(sent);
  }

  #connect(): Promise<MeteredClient> {
    this.#client ??= this.#seat.pool.connect() as Promise<MeteredClient>;
    return this.#client;
  }

  #scopeStatement(from?: string): Statement {
    const role = this.#seat.roleOf(this.#scope.schema);
    return scopeStatement(this.#scope, role, { isReadOnly: false, from });
  }

  /** Writes what was left for the end and commits, in one round trip; a transaction without statements does nothing. */
  async commit(): Promise<void> {
    const statements = this.#beforeCommit.flatMap(make => make());
    if (this.#client || this.#hasWritten || statements.length > 0) await this.#commit(statements);
    this.#isOver = true;
    for (const run of this.#afterCommit) run();
  }

  async #commit(statements: readonly Compilable<unknown>[]): Promise<void> {
    const client = await this.#connect();
    if (statements.length > 0) this.enter(kernelScope(this.#scope));
    const writes = statements.map(statement => this.#statement(statement.compile(), false));
    this.#isOver = true;
    const results = await this.#run(client, ...writes, commit).catch((error: unknown) => {
      throw isAborted(error) ? this.#aborted() : error;
    });
    // A transaction in which a statement failed is rolled back by COMMIT, without an error.
    if (results.at(-1)?.command !== 'COMMIT') throw this.#aborted();
    release(client);
    this.#client = undefined;
  }

  #aborted(): Error {
    return storageErrors.TRANSACTION_ABORTED({}, { cause: this.#firstFailure });
  }

  /** Undoes everything; never fails, as a connection in doubt is closed. */
  async rollback(): Promise<void> {
    this.#isOver = true;
    const client = await this.#client?.catch(() => undefined);
    if (!client) return;
    await client.run([rollback]).catch(() => {});
    release(client);
  }
}

/** Gives a client back; one that is still in a transaction, or broken, is closed instead. */
export function release(client: pg.PoolClient): void {
  client.release(client.getTransactionStatus() !== 'I');
}
