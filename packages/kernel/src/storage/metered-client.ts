import pg from 'pg';
import { isStalePlan } from './errors.ts';
import { StatementBatch, type Statement } from './statement-batch.ts';
import type { StatementNames } from './statement-names.ts';

/** What went over the wire. A round trip begins when a statement is sent and none is on its way. */
export interface WireStatistics {
  statements: number;
  roundTrips: number;
}

/** A `pg` client that counts, prepares what is asked again, and sends several statements as one. */
export interface MeteredClient extends pg.PoolClient {
  /**
   * Runs statements behind a single Sync: a transaction of their own, unless one is open.
   *
   * @returns a result for each.
   */
  run(statements: readonly Statement[]): Promise<pg.QueryResult[]>;
}

export function meteredClient(statistics: WireStatistics, names: StatementNames): new () => pg.ClientBase {
  return class extends pg.Client {
    #onTheWay = 0;

    constructor(config?: pg.ClientConfig) {
      super(config);
      // A connection that breaks while it is lent out: its statements reject, and without a listener Node would exit.
      this.on('error', () => {});
    }

    run(statements: readonly Statement[]): Promise<pg.QueryResult[]> {
      const named = statements.map(({ name, text, schema, values }) => ({
        name: name ?? names.nameOf(text, schema),
        text,
        values,
      }));
      const send = () =>
        new Promise<pg.QueryResult[]>((resolve, reject) => {
          const batch = new StatementBatch(named, (error, results) =>
            error ? reject(error) : resolve(results),
          );
          super.query(batch as unknown as pg.Query);
        });
      return this.#metered(statements.length, send);
    }

    // oxlint-disable-next-line typescript/no-explicit-any -- pg declares nine overloads, and its pool uses several
    override query(...[config, values, ...rest]: any[]): any {
      const isPlain = typeof config === 'string' && typeof values !== 'function' && rest.length === 0;
      if (!isPlain) return super.query(config, values, ...(rest as [never]));
      if (values?.length > 0) return this.run([{ text: config, values }]).then(([result]) => result);
      // Without values it may be a script of several statements, which cannot be prepared.
      return this.#metered(1, () => super.query(config));
    }

    async #metered<Answer>(sent: number, send: () => Promise<Answer>): Promise<Answer> {
      statistics.statements += sent;
      if (this.#onTheWay === 0) statistics.roundTrips += 1;
      this.#onTheWay += 1;
      try {
        return await send();
      } catch (error) {
        if (isStalePlan(error)) names.renew();
        // From the socket, it would not tell who asked.
        if (error instanceof Error) Error.captureStackTrace(error);
        throw error;
      } finally {
        this.#onTheWay -= 1;
      }
    }
  };
}
