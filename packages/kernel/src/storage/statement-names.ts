import { hash } from 'node:crypto';

const maxNames = 1_000;

/**
 * Names for prepared statements, for each schema of its own: the same text reads another schema's table there. A
 * text gets one when it is seen the second time, up to a thousand texts a schema: lists of changing length must not
 * fill the server's memory.
 */
export class StatementNames {
  /** By schema and text, which is looked up without being copied: most texts are constants. */
  readonly #names = new Map<string, Map<string, string | undefined>>();
  #generation = 0;

  nameOf(text: string, schema = ''): string | undefined {
    const names = this.#names.get(schema) ?? new Map<string, string | undefined>();
    this.#names.set(schema, names);
    const isKnown = names.has(text);
    const name = names.get(text) ?? (isKnown ? this.#make(`${schema} ${text}`) : undefined);
    if (isKnown || names.size < maxNames) names.set(text, name);
    return name;
  }

  /** Gives new names from now on: what connections have prepared does not fit any more. */
  renew(): void {
    this.#names.clear();
    this.#generation += 1;
  }

  #make(statement: string): string {
    return `${this.#generation}${hash('sha1', statement, 'base64url')}`;
  }
}
