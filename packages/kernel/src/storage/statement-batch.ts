import pg from 'pg';
import { outboxOf, type Outbox, type Shape, type Wire } from './outbox.ts';

/** A statement as it goes over the wire. One with a name is prepared once a connection. */
export interface Statement {
  readonly name?: string | undefined;
  readonly text: string;
  /** The schema whose tables it names. */
  readonly schema?: string;
  readonly values?: readonly unknown[];
}

/** What `pg` has and its types leave out. */
interface PreparableQuery {
  name: string | undefined;
  text: string;
  values: readonly unknown[] | undefined;
  _result: Shape;
  _accumulateRows: boolean;
  _checkForMultirow(): void;
  prepare(wire: Wire): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
  handleError(error: Error, wire: Wire): void;
}

const Query = pg.Query as unknown as new (
  text: string,
  values: undefined,
  callback: (error: Error | undefined, results: pg.QueryResult | pg.QueryResult[]) => void,
) => PreparableQuery;

/**
 * Statements that leave in one write with a single Sync behind them. After one that fails PostgreSQL skips the
 * others; without BEGIN it takes them all for one transaction.
 *
 * The columns of a prepared statement are asked for once a connection: PostgreSQL refuses to run it when they have
 * changed.
 */
export class StatementBatch extends Query {
  readonly #statements: readonly Statement[];
  #outbox: Outbox | undefined;
  #answered = 0;
  #isRefused = false;

  /** @param callback gets a result for each statement, or the failure of the first that failed. */
  constructor(
    statements: readonly Statement[],
    callback: (error: Error | undefined, results: pg.QueryResult[]) => void,
  ) {
    super('', undefined, (error, results) => callback(error, Array.isArray(results) ? results : [results]));
    this.#statements = statements;
    this._accumulateRows = true;
  }

  submit(connection: Wire): null {
    const outbox = outboxOf(connection);
    this.#outbox = outbox;
    const { wire, messages } = outbox;
    for (const statement of this.#statements) {
      this.#becomes(statement);
      this.prepare(outbox.shapeOf(statement.name) ? outbox.undescribed : wire);
      // A value could not be written: `pg` has sent the Sync.
      if (this.#isRefused) break;
    }
    if (!this.#isRefused) wire.sync();
    connection._send(Buffer.concat(messages));
    messages.length = 0;
    this.#expect(this.#statements[0]);
    return null;
  }

  /** `pg` sends a Sync with each statement; here it comes last. */
  protected _getRows(wire: Wire): void {
    wire.execute({});
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    super.handleCommandComplete(message, wire);
    this.#outbox?.keepShape(this.name, this._result);
    this.#answered += 1;
    this.#expect(this.#statements[this.#answered]);
  }

  override handleError(error: Error, wire: Wire): void {
    this.#isRefused = true;
    for (const { name } of this.#statements.slice(this.#answered)) {
      if (name) delete wire.submittedNamedStatements[name];
    }
    super.handleError(error, wire);
  }

  /** The next answer is this statement's; where its columns are known, they are not described again. */
  #expect(statement: Statement | undefined): void {
    if (!statement) return;
    this.#becomes(statement);
    const shape = this.#outbox?.shapeOf(statement.name);
    if (!shape) return;
    this._checkForMultirow();
    Object.assign(this._result, shape);
  }

  /** `pg` asks a query what it prepares: here, the statement that is written or answered at the moment. */
  #becomes({ name, text, values }: Statement): void {
    this.name = name;
    this.text = text;
    this.values = values;
  }
}
