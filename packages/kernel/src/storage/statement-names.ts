import { createHash } from 'node:crypto';

const maxNames = 1_000;

/**
 * Names for prepared statements. A text gets one when it is seen the second time, up to a thousand texts: lists of
 * changing length must not fill the server's memory.
 */
export class StatementNames {
  readonly #names = new Map<string, string | undefined>();
  #generation = 0;

  nameOf(text: string): string | undefined {
    if (this.#names.has(text)) {
      const name = this.#names.get(text) ?? this.#make(text);
      this.#names.set(text, name);
      return name;
    }
    if (this.#names.size < maxNames) this.#names.set(text, undefined);
    return undefined;
  }

  /** Gives new names from now on: what connections have prepared does not fit any more. */
  renew(): void {
    this.#names.clear();
    this.#generation += 1;
  }

  #make(text: string): string {
    return `${this.#generation}${createHash('sha1').update(text).digest('base64url')}`;
  }
}
