import type { Socket } from 'node:net';
import pg from 'pg';
import { isStalePlan } from './errors.ts';
import { scopeStatement } from './scope-statement.ts';
import { scopedQuery } from './scoped-query.ts';
import type { StatementNames } from './statement-names.ts';

/** What went over the wire. A round trip begins when a statement is sent and none is on its way. */
export interface WireStatistics {
  statements: number;
  roundTrips: number;
}

/** A `pg` client that counts, prepares what is asked again, and reads in a scope. */
export interface MeteredClient extends pg.PoolClient {
  /** Runs one statement in a transaction of its own, in a scope. Needs `noScope` to have been run. */
  readInScope(scope: readonly string[], text: string, values: readonly unknown[]): Promise<pg.QueryResult>;
  /** Enters a scope for the rest of the transaction. */
  enterScope(scope: string[]): Promise<pg.QueryResult>;
}

interface Statement {
  readonly name: string | undefined;
  readonly text: string;
  readonly values: unknown[] | undefined;
}

/** What `pg` has and its types leave out. */
type NamedQuery = pg.Query & {
  name?: string;
  callback?: (error: Error | undefined, result: pg.QueryResult) => void;
};

export function meteredClient(statistics: WireStatistics, names: StatementNames): new () => pg.ClientBase {
  return class extends pg.Client {
    #onTheWay = 0;
    #isGathering = false;

    constructor(config?: pg.ClientConfig) {
      super(config);
      // A connection that breaks while it is lent out: its statements reject, and without a listener Node would exit.
      this.on('error', () => {});
    }

    /** Statements of one moment leave in one write: `pg` would make one, and a call of the system, of each. */
    #gather(): void {
      if (this.#isGathering) return;
      this.#isGathering = true;
      const { stream } = (this as unknown as { connection: { stream: Socket } }).connection;
      stream.cork();
      process.nextTick(() => {
        this.#isGathering = false;
        stream.uncork();
      });
    }

    readInScope(scope: readonly string[], text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
      const statement = { name: names.nameOf(text), text, values };
      const answer = new Promise<pg.QueryResult>((resolve, reject) => {
        const settle = (error: Error | undefined, result: pg.QueryResult) =>
          error ? reject(error) : resolve(result);
        super.query(scopedQuery(scope, statement, settle));
      });
      return this.#count(answer, 2);
    }

    enterScope(scope: string[]): Promise<pg.QueryResult> {
      return this.#send(scopeStatement(scope));
    }

    // oxlint-disable-next-line typescript/no-explicit-any -- pg declares nine overloads, and its pool uses several
    override query(...[config, values, ...rest]: any[]): any {
      const isPlain = typeof config === 'string' && typeof values !== 'function' && rest.length === 0;
      if (!isPlain) return super.query(config, values, ...(rest as [never]));
      // Without values it may be a script of several statements, which cannot be prepared.
      const name = values?.length > 0 ? names.nameOf(config) : undefined;
      return this.#send({ name, text: config, values });
    }

    /** As `pg` does, without its copy of the configuration, which costs as much as all the rest. */
    #send(statement: Statement): Promise<pg.QueryResult> {
      this.#gather();
      const query: NamedQuery = new pg.Query(statement.text, statement.values);
      query.name = statement.name;
      const answer = new Promise<pg.QueryResult>((resolve, reject) => {
        query.callback = (error, result) => (error ? reject(error) : resolve(result));
        super.query(query);
      });
      return this.#count(answer, 1);
    }

    #count(answer: Promise<pg.QueryResult>, statements: number): Promise<pg.QueryResult> {
      statistics.statements += statements;
      if (this.#onTheWay === 0) statistics.roundTrips += 1;
      this.#onTheWay += 1;
      return answer.then(
        result => {
          this.#onTheWay -= 1;
          return result;
        },
        (error: Error) => {
          this.#onTheWay -= 1;
          if (isStalePlan(error)) names.renew();
          // From the socket, it would not tell who asked.
          Error.captureStackTrace(error);
          throw error;
        },
      );
    }
  };
}
