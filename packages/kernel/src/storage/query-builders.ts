import {
  DefaultQueryExecutor,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  Transaction,
  type CompiledQuery,
  type Dialect,
  type QueryResult,
} from 'kysely';

const adapter = new PostgresAdapter();
const compiler = new PostgresQueryCompiler();
const driver = new DummyDriver();
const dialect: Dialect = {
  createAdapter: () => adapter,
  createDriver: () => driver,
  createIntrospector: db => new PostgresIntrospector(db),
  createQueryCompiler: () => compiler,
};

/** Builds queries; running one fails. */
export function queryBuilder<Tables>(): Kysely<Tables> {
  return new Kysely<Tables>({ dialect });
}

/** Runs a compiled statement. */
// oxlint-disable-next-line typescript/no-explicit-any -- rows are typed by the query that is built
export type ExecuteQuery = (query: CompiledQuery) => Promise<QueryResult<any>>;

/** A Kysely transaction whose statements go through `execute`. */
// oxlint-disable-next-line typescript/no-explicit-any -- its schema's tables are the caller's to name
export function transactionBuilder(execute: ExecuteQuery): Transaction<any> {
  const connection = {
    executeQuery: execute,
    streamQuery: () => {
      throw new Error('Streaming is not offered: it would hold the connection. Read pages instead.');
    },
  };
  const executor = new DefaultQueryExecutor(compiler, adapter, {
    provideConnection: consumer => consumer(connection),
  });
  return new Transaction({ config: { dialect }, driver, executor, dialect });
}
