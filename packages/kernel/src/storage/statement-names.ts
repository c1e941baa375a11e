import { createHash } from 'node:crypto';

const maxNames = 1_000;

/**
 * Names for prepared statements, for each schema of its own: the same text reads another schema's table there. A
 * text gets one when it is seen the second time, up to a thousand texts: lists of changing length must not fill the
 * server's memory.
 */
export class StatementNames {
  readonly #names = new Map<string, string | undefined>();
  #generation = 0;

  nameOf(text: string, schema = ''): string | undefined {
    const statement = `${schema} ${text}`;
    if (this.#names.has(statement)) {
      const name = this.#names.get(statement) ?? this.#make(statement);
      this.#names.set(statement, name);
      return name;
    }
    if (this.#names.size < maxNames) this.#names.set(statement, undefined);
    return undefined;
  }

  /** Gives new names from now on: what connections have prepared does not fit any more. */
  renew(): void {
    this.#names.clear();
    this.#generation += 1;
  }

  #make(statement: string): string {
    return `${this.#generation}${createHash('sha1').update(statement).digest('base64url')}`;
  }
}
