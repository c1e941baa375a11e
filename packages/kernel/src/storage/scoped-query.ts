import pg from 'pg';
import { scopeStatementName } from './scope-statement.ts';

/** The parts of `pg`'s connection that write messages. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  bind(config: { statement: string; values: readonly string[] }): void;
  execute(config: object): void;
}

/**
 * Enters a scope and runs one statement, with a single Sync behind both: PostgreSQL takes what stands before a Sync
 * for one transaction, so that the settings end with it and neither BEGIN nor COMMIT is sent.
 */
export function scopedQuery(
  scope: readonly string[],
  statement: {
    readonly name: string | undefined;
    readonly text: string;
    readonly values: readonly unknown[];
  },
  callback: (error: Error | undefined, result: pg.QueryResult) => void,
): pg.Query {
  const config = { ...statement, queryMode: 'extended' };
  // With two statements there are two results; the first is that of the scope.
  const query = new pg.Query(config as never, undefined, (error, results: unknown) =>
    callback(error, (Array.isArray(results) ? results.at(-1) : results) as pg.QueryResult),
  );
  const submit = query.submit.bind(query);
  query.submit = connection => {
    const wire = connection as unknown as Wire;
    wire.stream.cork();
    try {
      wire.bind({ statement: scopeStatementName, values: scope });
      wire.execute({});
      return submit(connection);
    } finally {
      wire.stream.uncork();
    }
  };
  return query;
}
