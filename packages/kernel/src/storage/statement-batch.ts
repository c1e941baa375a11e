import pg from 'pg';

/** A statement as it goes over the wire. One with a name is prepared once a connection. */
export interface Statement {
  readonly name?: string | undefined;
  readonly text: string;
  /** The schema whose tables it names. */
  readonly schema?: string;
  readonly values?: readonly unknown[];
}

/** The parts of `pg`'s connection that write messages. */
interface Wire {
  readonly submittedNamedStatements: Record<string, string>;
  execute(portal: object): void;
  sync(): void;
  _send(bytes: Uint8Array): boolean;
}

/** What `pg` has and its types leave out. */
interface PreparableQuery {
  name: string | undefined;
  text: string;
  values: readonly unknown[] | undefined;
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
 */
export class StatementBatch extends Query {
  readonly #statements: readonly Statement[];
  #answered = 0;
  #isRefused = false;

  /** @param callback gets a result for each statement, or the failure of the first that failed. */
  constructor(
    statements: readonly Statement[],
    callback: (error: Error | undefined, results: pg.QueryResult[]) => void,
  ) {
    super('', undefined, (error, results) => callback(error, Array.isArray(results) ? results : [results]));
    this.#statements = statements;
  }

  submit(connection: Wire): null {
    const { wire, messages } = outboxOf(connection);
    for (const statement of this.#statements) {
      this.#becomes(statement);
      this.prepare(wire);
      // A value could not be written: `pg` has sent the Sync.
      if (this.#isRefused) break;
    }
    if (!this.#isRefused) wire.sync();
    connection._send(Buffer.concat(messages));
    messages.length = 0;
    this.#becomes(this.#statements[0]!);
    return null;
  }

  /** `pg` sends a Sync with each statement; here it comes last. */
  protected _getRows(wire: Wire): void {
    wire.execute({});
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    super.handleCommandComplete(message, wire);
    this.#answered += 1;
    const next = this.#statements[this.#answered];
    if (next) this.#becomes(next);
  }

  override handleError(error: Error, wire: Wire): void {
    this.#isRefused = true;
    for (const { name } of this.#statements.slice(this.#answered)) {
      if (name) delete wire.submittedNamedStatements[name];
    }
    super.handleError(error, wire);
  }

  /** `pg` asks a query what it prepares: here, the statement that is written or answered at the moment. */
  #becomes({ name, text, values }: Statement): void {
    this.name = name;
    this.text = text;
    this.values = values;
  }
}

interface Outbox {
  readonly wire: Wire;
  readonly messages: Uint8Array[];
}

const outboxes = new WeakMap<Wire, Outbox>();

/** The connection with messages that wait to be sent together. */
function outboxOf(connection: Wire): Outbox {
  const known = outboxes.get(connection);
  if (known) return known;
  const messages: Uint8Array[] = [];
  const gather = (message: Uint8Array) => messages.push(message);
  const wire = Object.create(connection, { _send: { value: gather } }) as Wire;
  const outbox = { wire, messages };
  outboxes.set(connection, outbox);
  return outbox;
}
