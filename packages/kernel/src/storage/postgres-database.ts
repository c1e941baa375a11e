import { Kysely, PostgresDialect, type Compilable } from 'kysely';
import pg from 'pg';
import type { Database, OpenTransaction, Scope } from './database.ts';
import type { Disposable } from './disposable.ts';
import { databaseProblem, isStalePlan } from './errors.ts';
import type { KernelTables } from './kernel-tables.ts';
import { ChannelListener } from './channel-listener.ts';
import { IsolatedLogins } from './isolated-logins.ts';
import { meteredClient, type MeteredClient, type WireStatistics } from './metered-client.ts';
import { release, ScopedTransaction } from './open-transaction.ts';
import { queryBuilder } from './query-builders.ts';
import { rolesOf, type Roles } from './roles.ts';
import { scopeStatement } from './scope-statement.ts';
import type { Seat } from './seat.ts';
import { StatementNames } from './statement-names.ts';
import { typeParsers } from './types.ts';

export interface DatabaseOptions {
  readonly url: string;
  /** Connections for scoped work, 10 unless told; the kernel's own work takes up to half as many more. */
  readonly maxConnections?: number;
  /** Milliseconds one statement may take; 30,000 unless told. */
  readonly statementTimeout?: number;
  readonly clock?: () => Date;
}

/** The kernel's database over pools of pipelining `pg` clients. */
export class PostgresDatabase implements Database {
  readonly kernel: Kysely<KernelTables>;
  readonly roles: Roles;
  /** Counts since the start, for metrics and for tests of what a request costs. */
  readonly statistics: WireStatistics = { statements: 0, roundTrips: 0 };
  /** As the host's login, which has no right on any row until it takes a role: for migrations and the job queue. */
  readonly loginPool: pg.Pool;
  /** The schemas of plugins that nobody reviewed: what is run in them is run as another login. */
  readonly isolated: IsolatedLogins;
  readonly #seat: Seat;
  readonly #kernelPool: pg.Pool;
  readonly #listener: ChannelListener;
  // oxlint-disable-next-line typescript/no-explicit-any -- the tables are those of the schema it is used for
  readonly #builder: Kysely<any> = queryBuilder();
  readonly #clock: () => Date;

  constructor(options: DatabaseOptions) {
    const { url, maxConnections = 10, statementTimeout = 30_000 } = options;
    this.#clock = options.clock ?? (() => new Date());
    this.roles = rolesOf(decodeURIComponent(new URL(url).username));
    const common = {
      connectionString: url,
      pipeline: true,
      types: typeParsers,
      statement_timeout: statementTimeout,
      idle_in_transaction_session_timeout: 2 * statementTimeout,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 300_000,
    };
    const pool = (max: number, onConnect?: (client: pg.ClientBase) => Promise<unknown>) => {
      const made = new pg.Pool({
        ...common,
        Client: meteredClient(this.statistics, new StatementNames()),
        application_name: 'peixun',
        max,
        ...(onConnect && { onConnect }),
      });
      // An idle connection broke: the pool drops it and the next one is fresh.
      made.on('error', () => {});
      return made;
    };
    this.loginPool = pool(maxConnections);
    this.#seat = { pool: this.loginPool, roleOf: schema => this.roles.runtime(schema) };
    this.isolated = new IsolatedLogins(this, common, this.statistics);
    this.#kernelPool = pool(Math.ceil(maxConnections / 2), client =>
      client.query(`set role ${this.roles.kernelSystem}; set search_path = kernel`),
    );
    this.kernel = new Kysely<KernelTables>({
      dialect: new PostgresDialect({ pool: this.#kernelPool }),
    }).withSchema('kernel');
    this.#listener = new ChannelListener(url);
  }

  async read<Row>(scope: Scope, query: Compilable<Row>): Promise<Row[]> {
    const { schema, countyId } = scope;
    const { sql, parameters } = query.compile();
    const seat = this.isolated.has(schema) ? await this.isolated.seat(schema, countyId) : this.#seat;
    const enter = scopeStatement(scope, seat.roleOf(schema), { isReadOnly: true });
    const statement = { text: sql, schema, values: parameters };
    const attempt = async () => {
      const client = (await seat.pool.connect()) as MeteredClient;
      try {
        const [, answer] = await client.run([enter, statement]);
        return answer!.rows as Row[];
      } finally {
        release(client);
      }
    };
    try {
      return await attempt().catch(error => (isStalePlan(error) ? attempt() : Promise.reject(error)));
    } catch (error) {
      throw databaseProblem(error);
    }
  }

  transaction<Result>(scope: Scope, work: (tx: OpenTransaction) => Promise<Result>): Promise<Result> {
    return this.scopedTransaction(scope, work);
  }

  /**
   * As `transaction`, for modules of the kernel that go on in another scope.
   *
   * @param next where they go on: an isolated plugin's transaction is its login's from the beginning.
   */
  async scopedTransaction<Result>(
    scope: Scope,
    work: (tx: ScopedTransaction) => Promise<Result>,
    next = scope,
  ): Promise<Result> {
    const { schema, countyId } = next;
    const seat = this.isolated.has(schema) ? await this.isolated.seat(schema, countyId) : this.#seat;
    const tx = new ScopedTransaction(seat, scope, this.#clock());
    try {
      const result = await work(tx);
      await tx.commit();
      return result;
    } catch (error) {
      await tx.rollback();
      throw databaseProblem(error);
    }
  }

  builder<Tables>(): Kysely<Tables> {
    return this.#builder;
  }

  listen(channel: string, onMessage: (payload: string) => void, onGap?: () => void): Promise<Disposable> {
    return this.#listener.listen(channel, onMessage, onGap);
  }

  async notify(channel: string, payload: string): Promise<void> {
    await this.#kernelPool.query('select pg_notify($1, $2)', [channel, payload]);
  }

  async close(): Promise<void> {
    await this.#listener.close();
    await this.isolated.close();
    await Promise.all([this.kernel.destroy(), this.loginPool.end()]);
  }
}
