/**
 * Runs work by key: one run of a key at a time, so many keys at once as told. A key that is asked for while it
 * runs is run once more afterwards.
 */
export class KeyedQueue<Key> {
  readonly #work: (key: Key) => Promise<void>;
  readonly #concurrency: number;
  readonly #waiting = new Map<string, Key>();
  readonly #running = new Map<string, Promise<void>>();

  /** @param work must not reject. */
  constructor(concurrency: number, work: (key: Key) => Promise<void>) {
    this.#concurrency = concurrency;
    this.#work = work;
  }

  add(id: string, key: Key): void {
    this.#waiting.set(id, key);
    this.#next();
  }

  /** Forgets what waits and waits for what runs. */
  async drain(): Promise<void> {
    this.#waiting.clear();
    await Promise.all(this.#running.values());
  }

  #next(): void {
    for (const [id, key] of this.#waiting) {
      if (this.#running.size >= this.#concurrency) return;
      if (this.#running.has(id)) continue;
      this.#waiting.delete(id);
      const run = this.#work(key).finally(() => {
        this.#running.delete(id);
        this.#next();
      });
      this.#running.set(id, run);
    }
  }
}
