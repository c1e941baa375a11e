import pg from 'pg';
import type { StatementNames } from './statement-names.ts';

/** What went over the wire. A round trip begins when a statement is sent and none is on its way. */
export interface WireStatistics {
  statements: number;
  roundTrips: number;
}

/** A `pg` client that counts, and prepares what is asked again. */
export function meteredClient(statistics: WireStatistics, names: StatementNames): new () => pg.ClientBase {
  return class MeteredClient extends pg.Client {
    #onTheWay = 0;

    constructor(config?: pg.ClientConfig) {
      super(config);
      // A connection that breaks while it is lent out: its statements reject, and without a listener Node would exit.
      this.on('error', () => {});
    }

    // `pg` declares nine overloads; kernel and Kysely use the ones with a promise, its pool the one with a callback.
    // oxlint-disable-next-line typescript/no-explicit-any -- pg's own overloads, passed through
    override query(...[config, values, ...callback]: any[]): any {
      // Without values it may be a script of several statements, which cannot be prepared.
      const name = typeof config === 'string' && values?.length > 0 ? names.nameOf(config) : undefined;
      const answer = super.query(
        name === undefined ? config : { name, text: config },
        values,
        ...(callback as []),
      );
      if (!(answer instanceof Promise)) return answer;
      statistics.statements += 1;
      if (this.#onTheWay === 0) statistics.roundTrips += 1;
      this.#onTheWay += 1;
      const settled = () => {
        this.#onTheWay -= 1;
      };
      answer.then(settled, settled);
      return answer;
    }
  };
}
