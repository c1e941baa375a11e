import type pg from 'pg';

/** The parts of `pg`'s connection that write messages. */
export interface Wire {
  readonly submittedNamedStatements: Record<string, string>;
  execute(portal: object): void;
  sync(): void;
  _send(bytes: Uint8Array): boolean;
}

/** What `pg` keeps of the columns of a result. */
export interface Shape {
  readonly fields: readonly pg.FieldDef[];
  readonly _parsers: unknown;
  readonly _prebuiltEmptyResultObject: unknown;
}

/** Messages of a connection that wait to be sent together, and the columns of what it has prepared. */
export class Outbox {
  readonly messages: Uint8Array[] = [];
  /** The connection, but for sending. */
  readonly wire: Wire;
  /** The same for statements whose columns are known. */
  readonly undescribed: Wire;
  readonly #shapes = new Map<string, Shape>();

  constructor(connection: Wire) {
    const gather = (message: Uint8Array) => this.messages.push(message);
    this.wire = Object.create(connection, { _send: { value: gather } }) as Wire;
    this.undescribed = Object.create(this.wire, { describe: { value: () => {} } }) as Wire;
  }

  shapeOf(name: string | undefined): Shape | undefined {
    return name === undefined ? undefined : this.#shapes.get(name);
  }

  keepShape(name: string | undefined, { fields, _parsers, _prebuiltEmptyResultObject }: Shape): void {
    if (name === undefined || this.#shapes.has(name)) return;
    this.#shapes.set(name, { fields, _parsers, _prebuiltEmptyResultObject });
  }
}

const outboxes = new WeakMap<Wire, Outbox>();

export function outboxOf(connection: Wire): Outbox {
  const outbox = outboxes.get(connection) ?? new Outbox(connection);
  outboxes.set(connection, outbox);
  return outbox;
}
