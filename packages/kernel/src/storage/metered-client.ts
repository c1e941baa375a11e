import type { Socket } from 'node:net';
import pg from 'pg';
import { isStalePlan } from './errors.ts';
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
}

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

    // oxlint-disable-next-line typescript/no-explicit-any -- pg declares nine overloads, and its pool uses several
    override query(...[config, values, ...rest]: any[]): any {
      // Without values it may be a script of several statements, which cannot be prepared.
      const name = typeof config === 'string' && values?.length > 0 ? names.nameOf(config) : undefined;
      this.#gather();
      const answer: unknown = super.query(
        name === undefined ? config : { name, text: config },
        values,
        ...(rest as [never]),
      );
      return answer instanceof Promise ? this.#count(answer, 1) : answer;
    }

    #count<Answer>(answer: Promise<Answer>, statements: number): Promise<Answer> {
      statistics.statements += statements;
      if (this.#onTheWay === 0) statistics.roundTrips += 1;
      this.#onTheWay += 1;
      const settled = (error?: unknown) => {
        this.#onTheWay -= 1;
        if (isStalePlan(error)) names.renew();
      };
      answer.then(() => settled(), settled);
      return answer;
    }
  };
}
